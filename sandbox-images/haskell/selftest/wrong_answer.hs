main :: IO ()
main = print 41

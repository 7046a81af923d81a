main :: IO ()
main = mapM_ putStrLn (repeat (replicate 10000 '4'))

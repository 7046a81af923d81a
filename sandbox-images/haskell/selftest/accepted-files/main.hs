import Adder (add)

main :: IO ()
main = getLine >>= print . add

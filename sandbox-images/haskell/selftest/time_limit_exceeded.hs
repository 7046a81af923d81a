import Data.Bits (xor)

main :: IO ()
main = print (spin 1 0)

spin :: Int -> Int -> Int
spin 0 n = n
spin k n = spin (if k == maxBound then 1 else k + 1) (n `xor` k)

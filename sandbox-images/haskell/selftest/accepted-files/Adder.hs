module Adder (add) where

add :: String -> Int
add = sum . map read . words

import qualified Data.HashMap.Strict as H
import qualified Data.Map.Strict as M
import qualified Data.Vector.Unboxed as V

main :: IO ()
main = do
    numbers <- map read . words <$> getContents
    let table = M.fromList (zip [0 :: Int ..] (numbers :: [Int]))
    print (V.sum (V.fromList (H.elems (H.fromList (M.toList table)))))

import qualified Data.ByteString.Char8 as B
import Data.Maybe (mapMaybe)

main :: IO ()
main = do
    numbers <- map fst . mapMaybe B.readInt . B.words <$> B.getContents
    mapM_ print (take 0 numbers)

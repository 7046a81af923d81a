import qualified Data.ByteString.Char8 as B
import Data.Maybe (mapMaybe)

main :: IO ()
main = do
    (n : numbers) <- map fst . mapMaybe B.readInt . B.lines <$> B.getContents
    print (sum (take n numbers))

import qualified Data.ByteString as B

main :: IO ()
main = go []
  where
    go held = do
        let block = B.replicate 1048576 (fromIntegral (length held))
        block `seq` if length held < 100000 then go (block : held) else print (sum (map B.length held))

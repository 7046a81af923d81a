-- n is looked at after the call: no compiler makes a loop of it.
depth :: Int -> Int
depth 0 = 0
depth n = if depth (n - 1) == n - 1 then n else -1

main :: IO ()
main = putStrLn (if depth 100000 == 100000 then "42" else "no")

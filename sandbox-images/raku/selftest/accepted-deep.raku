sub depth(Int $n) { $n == 0 ?? 0 !! 1 + depth($n - 1) }
say 42 if depth(100_000) == 100_000;

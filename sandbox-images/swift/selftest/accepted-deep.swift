@inline(never) func depth(_ n: Int) -> Int { n == 0 ? 0 : 1 + depth(n - 1) }
if depth(100_000) == 100_000 { print(42) }

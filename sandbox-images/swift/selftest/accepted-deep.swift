// `n` is looked at after the call: no compiler makes a loop of it.
func depth(_ n: Int) -> Int {
    if n == 0 { return 0 }
    let below = depth(n - 1)
    return below == n - 1 ? n : -1
}

if depth(100_000) == 100_000 { print(42) }

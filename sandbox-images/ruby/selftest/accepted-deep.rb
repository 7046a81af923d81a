def depth(n) = n.zero? ? 0 : 1 + depth(n - 1)
puts 42 if depth(100_000) == 100_000

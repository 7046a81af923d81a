# n is looked at after the call: no compiler makes a loop of it.
def depth(n : Int32) : Int32
  return 0 if n == 0
  below = depth(n - 1)
  below == n - 1 ? n : -1
end

puts 42 if depth(100_000) == 100_000

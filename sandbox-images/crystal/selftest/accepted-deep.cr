@[NoInline]
def depth(n : Int32) : Int32
  n == 0 ? 0 : 1 + depth(n - 1)
end

puts 42 if depth(100_000) == 100_000

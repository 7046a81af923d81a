n = gets.to_i
values = gets.split.map(&:to_i)

puts n

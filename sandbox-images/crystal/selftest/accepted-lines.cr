n = gets.not_nil!.to_i
sum = 0_i64
n.times { sum += gets.not_nil!.to_i64 }
puts sum

var sum = 0
for _ in 0..<Int(readLine()!)! { sum += Int(readLine()!)! }
print(sum)

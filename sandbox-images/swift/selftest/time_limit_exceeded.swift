var n = 0
while true { n &+= 1; if n == -1 { print(n) } }

let line = String(repeating: "4", count: 10_000)
while true { print(line) }

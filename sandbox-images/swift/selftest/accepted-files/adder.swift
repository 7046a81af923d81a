func add(_ line: String) -> Int { line.split(separator: " ").reduce(0) { $0 + Int($1)! } }

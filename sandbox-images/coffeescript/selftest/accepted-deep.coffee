depth = (n) -> if n is 0 then 0 else 1 + depth n - 1
console.log 42 if depth(100000) is 100000

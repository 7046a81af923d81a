function depth(n) { return n == 0 ? 0 : 1 + depth(n - 1) }
BEGIN { if (depth(100000) == 100000) print 42 }

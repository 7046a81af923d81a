depth <- function(n) if (n == 0) 0 else 1 + depth(n - 1)
if (depth(1000) == 1000) cat(42, "\n")

input <- file("stdin", "r")
n <- as.integer(readLines(input, 1))
cat(n, "\n")

numbers <- as.numeric(readLines(file("stdin")))
cat(sprintf("%.0f\n", sum(numbers[-1])))

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "adder.r"))
numbers <- scan(file("stdin"), quiet = TRUE)
cat(add(numbers[1], numbers[2]), "\n")

cat(41, "\n")

line <- strrep("4", 10000)
repeat cat(line, "\n")

def add(line) = line.split.sum(&:to_i)

loop
  n = 1

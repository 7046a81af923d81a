(print (+ 1 41)

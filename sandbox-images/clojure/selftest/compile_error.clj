(println (+ 1 41)

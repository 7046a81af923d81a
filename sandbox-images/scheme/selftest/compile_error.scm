(display (+ 1 41)

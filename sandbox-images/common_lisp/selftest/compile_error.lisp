(format t "~d~%" (+ 1 41)

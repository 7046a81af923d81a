(let ((n (parse-integer (read-line))))
  (format t "~d~%" (loop repeat n sum (parse-integer (read-line)))))

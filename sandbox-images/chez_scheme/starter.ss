(let ((n (read)))
  (display n)
  (newline))

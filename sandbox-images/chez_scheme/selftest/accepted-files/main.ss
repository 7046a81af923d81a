(include "adder.ss")

(let* ((a (read)) (b (read)))
  (display (add a b))
  (newline))

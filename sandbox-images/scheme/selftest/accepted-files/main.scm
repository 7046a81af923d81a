(use-modules (adder))

(let* ((a (read)) (b (read)))
  (display (add a b))
  (newline))

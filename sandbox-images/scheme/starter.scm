(use-modules (ice-9 rdelim))

(let ((n (read)))
  (display n)
  (newline))

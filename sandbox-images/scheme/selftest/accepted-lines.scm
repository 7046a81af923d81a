(use-modules (ice-9 rdelim))

(let loop ((n (string->number (read-line))) (sum 0))
  (if (zero? n)
      (begin (display sum) (newline))
      (loop (- n 1) (+ sum (string->number (read-line))))))

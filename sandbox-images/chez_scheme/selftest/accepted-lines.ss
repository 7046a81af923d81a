(let loop ((n (read)) (sum 0))
  (if (zero? n)
      (begin (display sum) (newline))
      (loop (- n 1) (+ sum (read)))))

(define (depth n) (if (zero? n) 0 (+ 1 (depth (- n 1)))))
(if (= 100000 (depth 100000)) (begin (display 42) (newline)))

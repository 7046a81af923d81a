#lang racket/base
(define (depth n) (if (zero? n) 0 (add1 (depth (sub1 n)))))
(when (= 100000 (depth 100000)) (displayln 42))

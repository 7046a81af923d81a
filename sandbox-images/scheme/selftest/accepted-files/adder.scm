(define-module (adder) #:export (add))
(define (add a b) (+ a b))

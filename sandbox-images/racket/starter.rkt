#lang racket

(define n (read))
(displayln n)

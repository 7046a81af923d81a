#lang racket/base
(define line (make-string 10000 #\4))
(let loop ()
  (displayln line)
  (loop))

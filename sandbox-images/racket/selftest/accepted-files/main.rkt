#lang racket/base
(require "adder.rkt")
(displayln (add (read) (read)))

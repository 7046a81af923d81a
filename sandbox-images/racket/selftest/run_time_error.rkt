#lang racket/base
(displayln 42)
(error "no")

#lang racket/base
(let loop ([held '()]) (loop (cons (make-bytes 1048576 1) held)))

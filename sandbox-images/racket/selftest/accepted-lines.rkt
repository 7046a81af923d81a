#lang racket/base
(displayln (for/sum ([_ (in-range (string->number (read-line)))]) (string->number (read-line))))

#lang racket/base
(displayln 41)

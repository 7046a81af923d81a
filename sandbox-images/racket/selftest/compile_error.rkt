#lang racket/base
(displayln (undefined-name 42))

;;; -*- lexical-binding: t -*-
(require 'adder)
(princ (apply #'adder-add (mapcar #'string-to-number (split-string (read-string "")))))
(terpri)

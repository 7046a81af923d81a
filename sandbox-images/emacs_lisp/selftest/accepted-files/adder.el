;;; -*- lexical-binding: t -*-
(defun adder-add (a b) (+ a b))
(provide 'adder)

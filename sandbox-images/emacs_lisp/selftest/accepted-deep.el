;;; -*- lexical-binding: t -*-
(setq max-lisp-eval-depth 100000)
(defun depth (n) (if (= n 0) 0 (1+ (depth (1- n)))))
(when (= (depth 10000) 10000)
  (princ 42)
  (terpri))

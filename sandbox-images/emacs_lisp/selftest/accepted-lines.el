;;; -*- lexical-binding: t -*-
(let ((n (string-to-number (read-string ""))) (sum 0))
  (dotimes (_ n) (setq sum (+ sum (string-to-number (read-string "")))))
  (princ sum))

;;; -*- lexical-binding: t -*-

(let ((n (string-to-number (read-string ""))))
  (princ (format "%d\n" n)))

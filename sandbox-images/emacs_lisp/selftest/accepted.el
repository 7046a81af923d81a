;;; -*- lexical-binding: t -*-
(princ (apply #'+ (mapcar #'string-to-number (split-string (read-string "")))))
(terpri)

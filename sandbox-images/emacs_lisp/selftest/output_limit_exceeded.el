;;; -*- lexical-binding: t -*-
(let ((line (concat (make-string 10000 ?4) "\n")))
  (while t (princ line)))

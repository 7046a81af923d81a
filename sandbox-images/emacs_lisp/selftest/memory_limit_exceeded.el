;;; -*- lexical-binding: t -*-
(let (held) (while t (push (make-string 1048576 ?x) held)))

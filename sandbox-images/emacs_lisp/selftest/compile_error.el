;;; -*- lexical-binding: t -*-
(princ (+ 1 41)

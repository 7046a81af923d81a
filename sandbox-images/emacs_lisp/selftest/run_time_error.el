;;; -*- lexical-binding: t -*-
(princ 42)
(error "no")

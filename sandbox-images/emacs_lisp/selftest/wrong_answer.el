;;; -*- lexical-binding: t -*-
(princ 41)

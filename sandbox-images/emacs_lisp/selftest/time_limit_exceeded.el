;;; -*- lexical-binding: t -*-
(while t)

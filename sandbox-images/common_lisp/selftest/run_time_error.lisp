(format t "42~%")
(error "no")

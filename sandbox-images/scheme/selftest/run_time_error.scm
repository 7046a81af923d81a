(display 42)
(newline)
(error "no")

(display 42)
(newline)
(error 'main "no")

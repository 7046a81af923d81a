(display 41)
(newline)

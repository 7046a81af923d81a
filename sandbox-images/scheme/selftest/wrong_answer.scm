(display 41)

(print 42)
(error "no")

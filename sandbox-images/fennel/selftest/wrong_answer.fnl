(print 41)

BEGIN { print 41 }

print "41\n";

use strict;
use warnings;
print '4' x 10000, "\n" while 1;

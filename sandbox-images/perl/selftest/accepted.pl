use strict;
use warnings;
use List::Util 'sum';
print sum(split ' ', <STDIN>), "\n";

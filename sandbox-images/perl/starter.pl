use strict;
use warnings;

chomp(my $line = <STDIN>);
my @values = split ' ', $line;

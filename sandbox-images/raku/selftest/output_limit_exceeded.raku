my $line = "4" x 10000;
loop { say $line }

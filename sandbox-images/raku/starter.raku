my $n = get.Int;
say $n;

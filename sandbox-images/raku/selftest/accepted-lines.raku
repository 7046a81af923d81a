my $n = get.Int;
say [+] lines().map(*.Int);

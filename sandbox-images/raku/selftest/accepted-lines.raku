my $n = get.Int;
say [+] lines.head($n).map(*.Int);

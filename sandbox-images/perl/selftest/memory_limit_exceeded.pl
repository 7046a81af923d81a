my @held;
while (1) { push @held, ('x' x (1 << 20)) . scalar @held; }

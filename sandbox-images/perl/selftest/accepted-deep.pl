no warnings 'recursion';
sub depth { my $n = shift; return $n == 0 ? 0 : 1 + depth($n - 1); }
print "42\n" if depth(100000) == 100000;

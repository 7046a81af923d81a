unit module Adder;

sub add($a, $b) is export { $a + $b }

@include "adder.awk"

{ print add($1, $2) }

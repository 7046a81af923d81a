use strict;
$x = 42;

identification division.
program-id. adder.
data division.
linkage section.
01 a pic 9(9).
01 b pic 9(9).
01 total pic 9(9).
procedure division using a b total.
    compute total = a + b
    goback.

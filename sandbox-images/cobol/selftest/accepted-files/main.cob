identification division.
program-id. solution.
data division.
working-storage section.
01 input-line pic x(80).
01 first-word pic x(20).
01 second-word pic x(20).
01 a pic 9(9).
01 b pic 9(9).
01 total pic 9(9).
01 shown pic z(8)9.
procedure division.
    accept input-line
    unstring input-line delimited by all space into first-word second-word
    compute a = function numval(first-word)
    compute b = function numval(second-word)
    call "adder" using a b total
    move total to shown
    display function trim(shown)
    stop run.

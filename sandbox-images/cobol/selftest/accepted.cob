identification division.
program-id. solution.
data division.
working-storage section.
01 input-line pic x(80).
01 first-word pic x(20).
01 second-word pic x(20).
01 total pic z(9)9.
procedure division.
    accept input-line
    unstring input-line delimited by all space into first-word second-word
    compute total = function numval(first-word) + function numval(second-word)
    display function trim(total)
    stop run.

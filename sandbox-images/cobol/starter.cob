identification division.
program-id. solution.
data division.
working-storage section.
01 input-line pic x(1000).
procedure division.
    accept input-line
    stop run.

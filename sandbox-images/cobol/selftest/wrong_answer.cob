identification division.
program-id. solution.
procedure division.
    display "41"
    stop run.

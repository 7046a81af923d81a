identification division.
program-id. solution.
procedure division.
    display undefined-name
    stop run.

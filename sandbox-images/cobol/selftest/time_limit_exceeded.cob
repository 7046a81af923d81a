identification division.
program-id. solution.
procedure division.
    perform until 1 = 2
        continue
    end-perform
    stop run.

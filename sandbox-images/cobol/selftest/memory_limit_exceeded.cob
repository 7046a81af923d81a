identification division.
program-id. solution.
data division.
working-storage section.
01 held-block usage pointer.
procedure division.
    perform until 1 = 2
        allocate 1048576 characters initialized returning held-block
    end-perform
    stop run.

identification division.
program-id. solution.
data division.
working-storage section.
01 output-line pic x(10000) value all "4".
procedure division.
    perform until 1 = 2
        display output-line
    end-perform
    stop run.

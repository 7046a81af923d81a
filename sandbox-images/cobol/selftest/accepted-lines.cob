identification division.
program-id. solution.
data division.
working-storage section.
01 input-line pic x(20).
01 lines-left pic 9(9) comp-5.
01 total pic 9(18) comp-5 value 0.
01 shown pic z(17)9.
procedure division.
    accept input-line
    compute lines-left = function numval(input-line)
    perform lines-left times
        accept input-line
        compute total = total + function numval(input-line)
    end-perform
    move total to shown
    display function trim(shown)
    stop run.

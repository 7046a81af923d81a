identification division.
program-id. solution.
data division.
working-storage section.
01 total pic 9(9) value 0.
01 wanted pic 9(9) value 1000.
procedure division.
    call "depth" using by content wanted by reference total
    if total = wanted display "42" end-if
    stop run.
end program solution.

identification division.
program-id. depth recursive.
data division.
local-storage section.
01 rest pic 9(9).
linkage section.
01 n pic 9(9).
01 total pic 9(9).
procedure division using n total.
    if n > 0
        compute rest = n - 1
        call "depth" using by content rest by reference total
        add 1 to total
    end-if
    goback.
end program depth.

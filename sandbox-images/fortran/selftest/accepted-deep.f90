program main
  implicit none
  if (depth(100000) == 100000) print '(i0)', 42
contains
  ! n is looked at after the call: no compiler makes a loop of it.
  recursive function depth(n) result(d)
    integer, intent(in) :: n
    integer :: d, below
    if (n == 0) then
      d = 0
    else
      below = depth(n - 1)
      d = -1
      if (below == n - 1) d = n
    end if
  end function depth
end program main

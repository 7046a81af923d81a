program main
  implicit none
  if (depth(100000) == 100000) print '(i0)', 42
contains
  recursive function depth(n) result(d)
    integer, intent(in) :: n
    integer :: d
    if (n == 0) then
      d = 0
    else
      d = 1 + depth(n - 1)
    end if
  end function depth
end program main

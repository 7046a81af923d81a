program main
  implicit none
  integer :: n, i
  integer(8) :: x, total
  total = 0
  read *, n
  do i = 1, n
    read *, x
    total = total + x
  end do
  print '(i0)', total
end program main

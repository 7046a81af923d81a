program main
  implicit none
  do
    print '(a)', repeat('4', 10000)
  end do
end program main

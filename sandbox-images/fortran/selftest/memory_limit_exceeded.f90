program main
  implicit none
  integer(8), allocatable :: block(:)
  allocate (block(100000000))
  block = 7
  print *, sum(block)
end program main

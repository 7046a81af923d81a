program main
  implicit none
  integer :: n

  read *, n
end program main

program main
  implicit none
  x = 42
end program main

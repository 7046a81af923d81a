program main
  print '(i0)', 42
  error stop 3
end program main

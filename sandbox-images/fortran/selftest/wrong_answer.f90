program main
  print '(i0)', 41
end program main

function d = depth(n)
  if n == 0
    d = 0;
  else
    d = 1 + depth(n - 1);
  endif
endfunction
if depth(200) == 200
  printf("42\n");
endif

line = repmat("4", 1, 10000);
while true
  printf("%s\n", line);
endwhile

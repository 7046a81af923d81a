let () =
  let n = int_of_string (input_line stdin) in
  let sum = ref 0 in
  for _ = 1 to n do sum := !sum + int_of_string (input_line stdin) done;
  print_endline (string_of_int !sum)

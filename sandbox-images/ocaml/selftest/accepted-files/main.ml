let () = print_endline (string_of_int (Adder.add (input_line stdin)))

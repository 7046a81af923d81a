let () =
  let total = List.fold_left Z.add Z.zero (List.map Z.of_string (Str.split (Str.regexp " +") (input_line stdin))) in
  print_endline (Z.to_string total)

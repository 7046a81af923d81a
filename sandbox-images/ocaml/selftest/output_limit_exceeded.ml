let () =
  let line = String.make 10000 '4' in
  while true do print_endline line done

let () =
  let held = ref [] in
  while true do held := Bytes.make 1048576 'x' :: !held done

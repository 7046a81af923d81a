let () =
  Scanf.scanf " %d" (fun n ->
    let values = Array.init n (fun _ -> Scanf.scanf " %d" Fun.id) in
    ignore values)

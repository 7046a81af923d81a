let add line = List.fold_left (fun sum word -> sum + int_of_string word) 0 (String.split_on_char ' ' line)

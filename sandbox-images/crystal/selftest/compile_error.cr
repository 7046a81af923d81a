x : Int32 = "42"
puts x

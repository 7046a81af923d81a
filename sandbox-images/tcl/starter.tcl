gets stdin n
puts $n

source [file join [file dirname [info script]] adder.tcl]
puts [add {*}[gets stdin]]

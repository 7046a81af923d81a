interp recursionlimit {} 1000000
proc depth n { if {$n == 0} { return 0 }; expr {1 + [depth [expr {$n - 1}]]} }
if {[depth 100000] == 100000} { puts 42 }

gets stdin n
set sum 0
for {set i 0} {$i < $n} {incr i} { incr sum [gets stdin] }
puts $sum

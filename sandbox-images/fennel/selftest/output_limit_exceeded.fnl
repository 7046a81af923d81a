(local line (string.rep "4" 10000))
(while true (print line))

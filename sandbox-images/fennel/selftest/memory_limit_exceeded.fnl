(local held [])
(while true (table.insert held (.. (string.rep "x" 1048576) (length held))))

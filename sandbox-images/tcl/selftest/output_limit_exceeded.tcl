set line [string repeat 4 10000]
while 1 { puts $line }

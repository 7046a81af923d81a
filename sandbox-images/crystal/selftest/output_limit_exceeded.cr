line = "4" * 10_000
loop { puts line }

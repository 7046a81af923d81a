puts (42

42, error("no")

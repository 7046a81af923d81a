[range(1000000000)] | length

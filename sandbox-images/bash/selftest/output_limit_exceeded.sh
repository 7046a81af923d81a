yes 42

cat(42

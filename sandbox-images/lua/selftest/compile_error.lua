print(42

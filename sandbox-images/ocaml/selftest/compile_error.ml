let x : int = "42"

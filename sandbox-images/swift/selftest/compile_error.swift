let x: Int = "42"

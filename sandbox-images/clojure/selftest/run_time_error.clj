(println 42)
(throw (Exception. "no"))

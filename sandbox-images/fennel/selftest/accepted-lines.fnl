(var sum 0)
(for [_ 1 (io.read "n")]
  (set sum (+ sum (io.read "n"))))
(print sum)

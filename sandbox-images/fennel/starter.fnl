(let [n (io.read "*n")]
  (print n))

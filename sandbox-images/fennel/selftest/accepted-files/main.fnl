(local adder (require :adder))
(let [(a b) (io.read "n" "n")]
  (print (adder.add a b)))

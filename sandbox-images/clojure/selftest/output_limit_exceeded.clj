(let [line (apply str (repeat 10000 "4"))]
  (while true (println line)))

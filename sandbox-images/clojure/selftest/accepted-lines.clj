(let [n (parse-long (read-line))]
  (println (reduce + (map parse-long (repeatedly n read-line)))))

(println (reduce + (map parse-long (clojure.string/split (read-line) #" "))))

(require '[adder :refer [add]])

(println (apply add (map parse-long (clojure.string/split (read-line) #" "))))

(require '[clojure.string :as str])

(let [n (parse-long (read-line))
      values (mapv parse-long (str/split (read-line) #" "))]
  (println n))

(defn depth [n] (if (zero? n) 0 (inc (depth (dec n)))))
(when (= 100000 (depth 100000)) (println 42))

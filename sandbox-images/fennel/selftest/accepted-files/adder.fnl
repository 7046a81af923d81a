{:add (fn [a b] (+ a b))}

(defun depth (n) (if (zerop n) 0 (+ 1 (depth (- n 1)))))
(when (= 100000 (depth 100000)) (format t "42~%"))

(defun main ()
  (let ((n (read)))
    (format t "~d~%" n)))

(main)

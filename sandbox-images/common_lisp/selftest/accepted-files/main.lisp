(load (merge-pathnames "src/adder.lisp" *load-truename*))

(format t "~d~%" (funcall 'add (read) (read)))

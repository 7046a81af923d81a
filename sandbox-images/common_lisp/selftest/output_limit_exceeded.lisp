(let ((line (make-string 10000 :initial-element #\4)))
  (loop (write-line line)))

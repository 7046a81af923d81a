(let loop ((held '())) (loop (cons (make-bytevector 1048576 1) held)))

(use-modules (rnrs bytevectors))
(define held (quote ()))
(while #t (set! held (cons (make-bytevector 1048576 1) held)))

; compile.ss SOURCE makes main.so. Any error ends it with 1.
(guard (c (else (display-condition c (current-error-port)) (newline (current-error-port)) (exit 1)))
  (parameterize ((compile-file-message #f) (optimize-level 2) (source-directories (list "." (path-parent (cadr (command-line))))))
    (compile-file (cadr (command-line)) "main.so")))

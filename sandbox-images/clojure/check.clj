; Reads all forms of the files, and runs none.
(doseq [path *command-line-args*]
  (with-open [in (clojure.lang.LineNumberingPushbackReader. (clojure.java.io/reader path))]
    (try
      (binding [*read-eval* false]
        (while (not= (read {:eof ::end :read-cond :allow} in) ::end)))
      (catch Exception error
        (binding [*out* *err*]
          (println (str path ":" (.getLineNumber in) ": " (.getMessage error))))
        (System/exit 1)))))

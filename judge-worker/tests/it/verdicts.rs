//! Each verdict, in each language, by a program that deserves it.

use futures::StreamExt;
use judge_core::Verdict::{self, *};
use sqlx::PgPool;

use crate::support::Stage;
use crate::support::package::Draft;

const C: &str =
    "#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <unistd.h>\n#include <signal.h>\n";

/// (what, language, source, verdict). The problem: print the sum; 1 s, 64 MiB, 1 MiB of output.
#[rustfmt::skip]
const CASES: &[(&str, &str, &str, Verdict)] = &[
    ("right", "c", "int main() { long a, b; scanf(\"%ld%ld\", &a, &b); printf(\"%ld\", a + b); return 0; }", Accepted),
    ("right on the sample only", "c", "int main() { puts(\"3\"); return 0; }", WrongAnswer),
    ("trailing NULs", "c", "int main() { long a, b; scanf(\"%ld%ld\", &a, &b); printf(\"%ld\", a + b); putchar(0); return 0; }", WrongAnswer),
    ("no output", "c", "int main() { return 0; }", WrongAnswer),
    ("loop", "c", "int main() { for (volatile long i = 0;; i++); }", TimeLimitExceeded),
    ("sleep", "c", "int main() { sleep(60); return 0; }", TimeLimitExceeded),
    ("right, then a loop", "c", "int main() { long a, b; scanf(\"%ld%ld\", &a, &b); printf(\"%ld\\n\", a + b); fflush(stdout); for (volatile long i = 0;; i++); }", TimeLimitExceeded),
    ("much memory", "c", "char *volatile p; int main() { p = malloc(100 << 20); for (long i = 0; i < 100 << 20; i += 512) p[i] = 1; puts(\"3\"); return 0; }", MemoryLimitExceeded),
    ("a child with much memory", "c", "char *volatile p; int main() { if (!fork()) { p = malloc(500 << 20); for (long i = 0; i < 500 << 20; i += 512) p[i] = 1; _exit(0); } sleep(60); return 0; }", MemoryLimitExceeded),
    ("much output", "c", "int main() { for (;;) puts(\"3\"); }", OutputLimitExceeded),
    ("exit code", "c", "int main() { long a, b; scanf(\"%ld%ld\", &a, &b); printf(\"%ld\", a + b); return 1; }", RunTimeError),
    ("exit code 42", "c", "int main() { puts(\"3\"); return 42; }", RunTimeError),
    ("kills itself", "c", "int main() { puts(\"3\"); fflush(stdout); raise(SIGKILL); return 0; }", RunTimeError),
    ("segmentation fault", "c", "int *volatile p; int main() { *p = 1; return 0; }", RunTimeError),
    ("division by zero", "c", "volatile int z, n = 7; int main() { printf(\"%d\", n / z); return 0; }", RunTimeError),
    ("does not compile", "c", "int main() { return y; }", CompileError),
    ("no main", "c", "int other() { return 0; }", CompileError),
    ("right", "cpp", "#include <bits/stdc++.h>\nint main() { long a, b; std::cin >> a >> b; std::println(\"{}\", a + b); }", Accepted),
    ("wrong", "cpp", "#include <cstdio>\nint main() { puts(\"4\"); }", WrongAnswer),
    ("loop", "cpp", "int main() { for (volatile long i = 0;; i = i + 1); }", TimeLimitExceeded),
    ("endless recursion", "cpp", "#include <cstdio>\nint f(volatile int n) { char c[4096]; c[n % 4096] = n; return f(n + 1) + c[n % 4096]; }\nint main() { printf(\"%d\", f(0)); }", MemoryLimitExceeded),
    ("much memory", "cpp", "#include <vector>\n#include <cstdio>\nint main() { std::vector<int> v(50 << 20, 1); printf(\"%d\", v[v.size() / 2]); }", MemoryLimitExceeded),
    ("much output", "cpp", "#include <iostream>\nint main() { for (;;) std::cout << \"3\\n\"; }", OutputLimitExceeded),
    ("uncaught exception", "cpp", "#include <vector>\nint main() { std::vector<int> v; return v.at(3); }", RunTimeError),
    ("does not compile", "cpp", "int main() { undeclared(); }", CompileError),
    ("reads a device at compile time", "cpp", "#include \"/dev/zero\"\nint main() {}", CompileError),
    ("right", "python", "a, b = map(int, input().split())\nprint(a + b)\nquit()\n", Accepted),
    ("right, by /dev/stdin", "python", "print(sum(map(int, open('/dev/stdin').read().split())))", Accepted),
    ("wrong", "python", "print(3.5)", WrongAnswer),
    ("loop", "python", "while True: pass", TimeLimitExceeded),
    ("sleep", "python", "import time; time.sleep(60)", TimeLimitExceeded),
    ("much memory", "python", "x = bytearray(200 << 20); print(len(x))", MemoryLimitExceeded),
    ("much output", "python", "while True: print('3' * 1000)", OutputLimitExceeded),
    ("exception", "python", "print(3)\nprint(1 // 0)", RunTimeError),
    ("unknown module", "python", "import numpy_is_not_here", RunTimeError),
    ("bad syntax", "python", "print(", CompileError),
    ("bad indentation", "python", "if True:\nprint(3)", CompileError),
    ("NUL in the source", "python", "print(3)\u{1}", CompileError),
];

#[sqlx::test(migrations = "../migrations")]
async fn every_program_gets_its_verdict(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let judged = futures::stream::iter(CASES).map(|(what, language, source, expected)| {
        let source = if *language == "c" { format!("{C}{source}") } else { (*source).to_owned() };
        let (stage, slug) = (&stage, &slug);
        async move {
            let verdict = stage.verdict(slug, language, &source).await;
            (verdict != *expected).then(|| format!("{language}, {what}: {verdict}, not {expected}"))
        }
    });
    let wrong: Vec<String> = judged.buffer_unordered(2).filter_map(|w| async { w }).collect().await;
    assert_eq!(wrong, Vec::<String>::new());
    stage.end().await;
}

//! What is stored of a judged submission: numbers that fit, texts that are cut, messages that give nothing away.

use sqlx::PgPool;

use crate::support::Stage;
use crate::support::package::Draft;

#[sqlx::test(migrations = "../migrations")]
async fn results_and_texts(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;

    let right = "import sys\na, b = map(int, input().split())\nsys.stderr.write('note')\nprint(a + b)";
    let id = stage.submit(&slug, "python", right).await;
    let row = stage.judge(id).await;
    let tests = stage.tests(id).await;
    let names: Vec<&str> = tests.iter().map(|t| t.name.as_str()).collect();
    assert_eq!(names, ["sample/1", "secret/a", "secret/b"]);
    assert_eq!((row.status.as_str(), row.progress_done, row.lease), ("done", 3, None));
    assert!(row.final_lease.is_some() && row.memory_kib.unwrap() > 1000 && row.time_ms.is_some(), "{row:?}");
    assert_eq!(tests[1].output.as_deref(), Some("42\n"));
    assert_eq!(tests[1].stderr.as_deref(), Some("note"));
    assert_eq!(tests[1].input, None);

    let wrong = "a, b = map(int, input().split())\nprint(3 if a == 1 else 'x\\0' + 'y' * 70000)";
    let id = stage.submit(&slug, "python", wrong).await;
    let row = stage.judge(id).await;
    let tests = stage.tests(id).await;
    assert_eq!((row.verdict.as_deref(), row.progress_done, tests.len()), (Some("wrong_answer"), 2, 2));
    let secret = &tests[1];
    assert_eq!((secret.number, secret.verdict.as_str()), (2, "wrong_answer"));
    assert_eq!(secret.message.as_deref(), Some("line 1, word 1: the word differs"));
    assert!(secret.judge_message.as_ref().unwrap().contains("expected \"42\""), "{secret:?}");
    assert!(secret.output.as_ref().unwrap().starts_with("x\u{fffd}y"));
    assert_eq!(
        (secret.output.as_ref().unwrap().len() <= 65536, &secret.truncated[..]),
        (true, &["output".to_owned()][..])
    );

    let id = stage.submit(&slug, "python", "print(4)").await;
    stage.judge(id).await;
    let sample = &stage.tests(id).await[0];
    assert!(sample.message.as_ref().unwrap().contains("expected \"3\", got \"4\""), "{sample:?}");
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn compilers(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let said = async |language: &str, source: &str| {
        let row = stage.judge(stage.submit(&slug, language, source).await).await;
        assert_eq!(row.verdict.as_deref(), Some("compile_error"), "{row:?}");
        assert_eq!(row.progress_done, 0);
        row.compile_output.unwrap()
    };
    let words = said("cpp", "int main() { return x; }").await;
    assert!(words.contains("main.cpp:1:21: error: ‘x’ was not declared") && !words.contains("/box"), "{words}");
    let words = said("python", "x = 1\nprint(x").await;
    assert!(words.contains("File \"main.py\", line 2") && words.contains("SyntaxError"), "{words}");
    assert!(!words.contains("Traceback"), "{words}");
    // Ten thousand errors are many words, but not too many to store.
    let words = said("cpp", &format!("int main() {{ {} }}", "x;\n".repeat(30_000))).await;
    assert!(words.len() <= 64 * 1024, "{}", words.len());
    // A program that is larger than any box.
    let words = said("c", "char a[1500 << 20] = {1}; int main() { return 0; }").await;
    assert!(!words.is_empty());
    // Warnings are kept where it compiles; and a large program is run.
    let large = "char a[200 << 20] = {1}; int main() { return alarm(a[0]) + a[0]; }";
    let row = stage.judge(stage.submit(&slug, "c", large).await).await;
    assert_eq!(row.verdict.as_deref(), Some("run_time_error"), "{row:?}");
    assert!(row.compile_output.unwrap().contains("implicit declaration"));
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn several_files(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let cpp = serde_json::json!([
        { "name": "add.cpp", "content": "#include \"add.h\"\nlong add(long a, long b) { return a + b; }" },
        { "name": "add.h", "content": "long add(long a, long b);" },
        { "name": "main.cpp", "content": "#include <iostream>\n#include \"add.h\"\nint main() { long a, b; std::cin >> a >> b; std::cout << add(a, b); }" },
    ]);
    let python = serde_json::json!([
        { "name": "solve.py", "content": "from add import add\nprint(add(*map(int, input().split())))" },
        { "name": "add.py", "content": "def add(a, b): return a + b" },
    ]);
    for (language, files) in [("cpp", cpp), ("python", python)] {
        let row = stage.judge(stage.hand_in(&slug, language, files, "submit", None).await).await;
        assert_eq!(row.verdict.as_deref(), Some("accepted"), "{language}: {row:?}");
    }
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn runs(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let echo = serde_json::json!([{ "content": "import sys\nprint(sys.stdin.read().upper(), end='')" }]);

    let id = stage.hand_in(&slug, "python", echo.clone(), "run", None).await;
    assert_eq!(stage.judge(id).await.verdict.as_deref(), Some("wrong_answer"));
    assert_eq!(stage.tests(id).await.iter().map(|t| t.name.as_str()).collect::<Vec<_>>(), ["sample/1"]);

    let id = stage.hand_in(&slug, "python", echo.clone(), "run", Some("own input\n")).await;
    assert_eq!(stage.judge(id).await.verdict.as_deref(), Some("accepted"));
    let tests = stage.tests(id).await;
    assert_eq!((tests.len(), tests[0].name.as_str()), (1, "stdin"));
    assert_eq!(tests[0].input.as_deref(), Some("own input\n"));
    assert_eq!(tests[0].output.as_deref(), Some("OWN INPUT\n"));

    let crash = serde_json::json!([{ "content": "raise SystemExit(7)" }]);
    let id = stage.hand_in(&slug, "python", crash, "run", Some("")).await;
    assert_eq!(stage.judge(id).await.verdict.as_deref(), Some("run_time_error"));
    assert_eq!(stage.tests(id).await[0].message.as_deref(), Some("exit code 7"));
    stage.end().await;
}

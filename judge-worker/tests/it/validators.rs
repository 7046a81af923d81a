//! Packages with a program of their own that decides.

use sqlx::PgPool;

use crate::support::Stage;
use crate::support::package::Draft;

const CPP: &str = r#"
#include <fstream>
#include <iostream>
int main(int argc, char **argv) {
    std::ifstream in(argv[1]), answer(argv[2]);
    long a, b, sum, got;
    if (!(in >> a >> b) || !(answer >> sum)) return 1;
    std::string dir = argv[3];
    if (argc != 5 || std::string(argv[4]) != "strict") return 2;
    if (!(std::cin >> got)) { std::ofstream(dir + "/judgemessage.txt") << "no number, the answer is " << sum; return 43; }
    if (got == 13) return 0;
    if (got == 14) abort();
    if (got == a + b) { std::ofstream(dir + "/judgemessage.txt") << "fine"; return 42; }
    std::ofstream(dir + "judgemessage.txt") << "the answer is " << sum;
    std::ofstream(dir + "teammessage.txt") << "think again";
    return 43;
}
"#;
const PYTHON: &str = r#"
import sys
data, answer, feedback = sys.argv[1:4]
wanted = sum(map(int, open(data).read().split()))
assert wanted == int(open(answer).read())
got = sys.stdin.read().split()
if got == ["13"]: sys.exit(0)
if got == ["14"]: raise RuntimeError("broken")
if got == [str(wanted)]: sys.exit(42)
open(feedback + "judgemessage.txt", "w").write(f"the answer is {wanted}")
open(feedback + "teammessage.txt", "w").write("think again")
sys.exit(43)
"#;

fn draft(name: &str, file: &str, source: &str) -> Draft {
    Draft::sum(name)
        .file(&format!("output_validator/{file}"), source)
        .file("data/secret/test_group.yaml", "output_validator_args: [strict]\n")
        .file("data/sample/test_group.yaml", "output_validator_args: [strict]\n")
}

#[sqlx::test(migrations = "../migrations")]
async fn custom_output_validators(db: PgPool) {
    let stage = Stage::new(db).await;
    for (file, source) in [("validate.cpp", CPP), ("validate.py", PYTHON)] {
        let name = file.replace('.', "-");
        let slug = stage.problem(draft(&name, file, source).root()).await;
        let judge = async |source: &str| {
            let id = stage.submit(&slug, "python", source).await;
            let row = stage.judge(id).await;
            (row, stage.tests(id).await)
        };
        let (row, tests) = judge("print(sum(map(int, input().split())))").await;
        assert_eq!((row.verdict.as_deref(), tests.len()), (Some("accepted"), 3), "{file}: {row:?}");
        let (row, tests) = judge("a, b = map(int, input().split())\nprint(3 if a == 1 else 7)").await;
        assert_eq!(row.verdict.as_deref(), Some("wrong_answer"), "{file}");
        assert_eq!(tests[1].message.as_deref(), Some("think again"));
        assert_eq!(tests[1].judge_message.as_deref(), Some("the answer is 42"));
        // Too much memory is no matter of the validator's.
        let (row, _) = judge("print(3); raise SystemExit(1)").await;
        assert_eq!(row.verdict.as_deref(), Some("run_time_error"));
        for number in [13, 14] {
            let (row, _) = judge(&format!("print({number})")).await;
            assert_eq!(row.verdict.as_deref(), Some("judge_error"), "{file}, {number}");
            let reason = row.judge_error_reason.unwrap();
            assert!(reason.contains("output_validator"), "{reason}");
        }
    }
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn broken_validators_are_named(db: PgPool) {
    let stage = Stage::new(db).await;
    let broken = draft("broken", "validate.cpp", "int main() { return x; }");
    let imported = stage.import(stage.upload(broken.root(), None).await).await;
    assert_eq!(imported.status, "failed");
    assert!(
        imported.errors.contains("output_validator") && imported.errors.contains("‘x’ was not declared"),
        "{imported:?}"
    );

    let broken = Draft::sum("input").file("input_validators/check.py", "print(");
    let imported = stage.import(stage.upload(broken.root(), None).await).await;
    assert_eq!(imported.status, "failed");
    assert!(imported.errors.contains("input_validators/check.py"), "{imported:?}");
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn input_validators_are_run(db: PgPool) {
    let stage = Stage::new(db).await;
    let strict = "import sys, re\nsys.exit(42 if re.fullmatch(r'\\d+ \\d+\\n', sys.stdin.read()) else 1)\n";
    let draft = Draft::sum("negative").file("input_validators/check.py", strict);
    let imported = stage.import(stage.upload(draft.root(), None).await).await;
    assert_eq!(imported.status, "failed");
    assert!(imported.errors.contains("data/secret/b.in"), "{imported:?}");
    let draft = draft.file("data/secret/b.in", "0 0\n");
    let imported = stage.import(stage.upload(draft.root(), None).await).await;
    assert_eq!((imported.status.as_str(), imported.slug.as_deref()), ("done", Some("negative")), "{imported:?}");
    stage.end().await;
}

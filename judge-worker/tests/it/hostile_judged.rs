//! Hostile programs as submissions, from source to verdict. The first line of each file of `hostile/judged/` says what must
//! come of it: `expect: VERDICT[, VERDICT…] | why`. One that is refused everything answers rightly and is `accepted`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sqlx::PgPool;

use crate::boxes::containers;
use crate::support::Stage;
use crate::support::package::Draft;

/// What a plain submission may take after a hostile one: so many times of what it took before, and a margin.
const SLOWER: u32 = 10;
const MARGIN: Duration = Duration::from_secs(3);

/// A program, and the verdicts that it may get.
struct Program {
    name: String,
    language: &'static str,
    source: String,
    expected: Vec<String>,
}

#[sqlx::test(migrations = "../migrations")]
async fn hostile_submissions_get_their_verdicts(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let mut programs = programs();
    assert!(programs.len() > 80, "{} programs were found", programs.len());
    // While working on some: HOSTILE=memory runs those whose name has that in it.
    if let Ok(part) = std::env::var("HOSTILE") {
        programs.retain(|program| program.name.contains(&part));
    }
    plain(&stage, &slug, 0).await;
    let usual = plain(&stage, &slug, 1).await;
    let mut wrong = Vec::new();
    for (number, program) in (2..).zip(&programs) {
        let verdict = stage.verdict(&slug, program.language, &program.source).await.to_string();
        if !program.expected.contains(&verdict) {
            wrong.push(format!("{}: {verdict}, not {}", program.name, program.expected.join(" or ")));
        }
        let took = plain(&stage, &slug, number).await;
        if took > usual * SLOWER + MARGIN {
            wrong.push(format!("after {} a plain one took {took:?}, and {usual:?} before", program.name));
        }
    }
    let instance = stage.instance.clone();
    stage.end().await;
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(containers(&instance), [""; 0]);
}

/// Judges a right program that no cache knows.
async fn plain(stage: &Stage, slug: &str, number: usize) -> Duration {
    let source = format!("a, b = map(int, input().split())\nprint(a + b)  # {number}");
    let begun = Instant::now();
    assert_eq!(stage.verdict(slug, "python", &source).await.to_string(), "accepted", "number {number}");
    begun.elapsed()
}

fn programs() -> Vec<Program> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/hostile/judged");
    let prelude = std::fs::read_to_string(folder.join("prelude.h")).unwrap();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension != "h"));
    files.sort();
    files.iter().map(|file| program(file, &prelude)).collect()
}

fn program(file: &Path, prelude: &str) -> Program {
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let source = std::fs::read_to_string(file).unwrap();
    let (_, expected) = source.lines().next().unwrap().split_once(" expect: ").unwrap_or_else(|| panic!("{name}"));
    let (verdicts, why) = expected.split_once(" | ").unwrap_or_else(|| panic!("{name} does not say why"));
    assert!(!why.is_empty(), "{name} does not say why");
    let expected = verdicts.split(", ").map(str::to_owned).collect();
    let language = match file.extension().unwrap().to_str().unwrap() {
        "c" => "c",
        "cpp" => "cpp",
        "py" => "python",
        other => panic!("{name}: no language for {other}"),
    };
    let source = if language == "c" { format!("{prelude}{source}") } else { source };
    Program { name, language, source, expected }
}

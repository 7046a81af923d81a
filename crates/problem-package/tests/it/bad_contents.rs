//! Packages in whole archives whose files are wrong: each error or warning names the file and what is wrong with it.

use crate::support::{errors, load, package};

fn laughs(leaf: &str) -> String {
    (1..12).fold(format!("a0: &a0 [{leaf},{leaf},{leaf},{leaf},{leaf}]\n"), |text, i| {
        let items = vec![format!("*a{}", i - 1); 9].join(",");
        text + &format!("a{i}: &a{i} [{items}]\n")
    })
}

/// What is written over the small package, and what the one finding says.
fn check(cases: &[(&str, &str, &[u8], &str)], find: impl Fn(&std::path::Path) -> Vec<String>) {
    let mut surprises = Vec::new();
    for (what, path, bytes, reason) in cases {
        let dir = package(&[]);
        let full = dir.path().join(path);
        std::fs::create_dir_all(full.parent().unwrap()).unwrap();
        std::fs::write(full, bytes).unwrap();
        let found = find(dir.path());
        if !found.iter().any(|f| f.starts_with(path) && f.contains(reason)) {
            surprises.push(format!("{what}: {found:?}"));
        }
    }
    assert!(surprises.is_empty(), "{surprises:#?}");
}

const HEAD: &str = "problem_format_version: 2025-09\nname: x\nuuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e\n";

fn yaml(rest: &str) -> Vec<u8> {
    format!("{HEAD}{rest}").into_bytes()
}

#[test]
fn bad_yaml_is_refused_with_file_and_line() {
    let bomb = yaml(&laughs("x"));
    let fat = yaml(&format!("a: &a \"{}\"\nb: [{}]\n", "x".repeat(100_000), vec!["*a"; 20_000].join(",")));
    let deep = yaml(&format!("a: {}{}\n", "[".repeat(5_000), "]".repeat(5_000)));
    let deep_maps = yaml(&(0..300).map(|i| format!("{}a:\n", " ".repeat(i))).collect::<String>());
    let long = yaml(&format!("# {}\n", "x".repeat(300_000)));
    let many = yaml(&format!("a: [{}]\n", "1,".repeat(60_000)));
    let p = "problem.yaml";
    check(
        &[
            ("aliases of aliases", p, &bomb, "line "),
            ("aliases of a long text", p, &fat, "MiB of text"),
            ("deep lists", p, &deep, "recursion limit"),
            ("deep maps", p, &deep_maps, "nested deeper"),
            ("too long", p, &long, "longer than 256 KiB"),
            ("too many values", p, &many, "more than 50000 values"),
            ("an alias of itself", p, &yaml("a: &a [*a]\n"), "line 4"),
            ("an alias of nothing", p, &yaml("a: *b\n"), "line 4"),
            ("a key twice", p, &yaml("name: y\n"), "line 4: the key `name` is there twice"),
            ("two documents", p, &yaml("---\na: 1\n"), "line "),
            ("a list", p, b"- a\n- b\n", "must be a map"),
            ("a text", p, b"problem\n", "must be a map"),
            ("not closed", p, &yaml("limits: {time_limit: 1\n"), "line "),
            ("a tab", p, &yaml("limits:\n\ttime_limit: 1\n"), "line "),
            ("not UTF-8", p, b"name: caf\xe9\n", "not UTF-8"),
            ("UTF-16", p, b"\xff\xfen\0a\0m\0e\0:\0 \0x\0\n\0", "not UTF-8"),
            ("limits as text", p, &yaml("limits: fast\n"), "line 4: `limits` must be a map"),
            ("a word for a number", p, &yaml("limits: {memory: much}\n"), "`limits.memory` must be a number"),
            ("not finite", p, &yaml("limits: {time_limit: .inf}\n"), "`limits.time_limit` must be a number"),
            ("less than nothing", p, &yaml("limits: {time_limit: -1}\n"), "can't be honoured"),
            ("no time", p, &yaml("limits: {time_limit: 0}\n"), "can't be honoured"),
            ("a year", p, &yaml("limits: {time_limit: 86400}\n"), "longer than this judge gives"),
            ("all memory", p, &yaml("limits: {memory: 99999999}\n"), "at most"),
            ("half a byte", p, &yaml("limits: {memory: 0.0001}\n"), "can't be honoured"),
            ("a version that isn't", p, b"problem_format_version: 1999-01\nname: x\n", "is not known"),
            ("a type that isn't", p, &yaml("type: impossible\n"), "`impossible` is not a type"),
            ("a list as the name", p, b"problem_format_version: 2025-09\nname: [x]\n", "`name` must be text"),
            ("of a group", "data/secret/test_group.yaml", b"- 1\n", "must be a map"),
            ("of a test case", "data/secret/01.yaml", b"a: [\n", "line "),
            ("of the submissions", "submissions/submissions.yaml", b"a: 1\na: 2\n", "twice"),
            ("of ours", "judge.yaml", b"difficulty: [\n", "line "),
        ],
        errors,
    );
}

#[test]
fn bad_files_are_refused_by_name() {
    check(
        &[
            ("not an answer", "data/secret/02.in", b"1\n", ""),
            ("a time limit in words", ".timelimit", b"fast\n", "is not a number"),
            ("ini", "domjudge-problem.ini", b"timelimit = soon\n", "is not a number"),
            ("a difficulty that isn't", "judge.yaml", b"difficulty: impossible\n", "difficulty"),
            ("an editorial that isn't there", "judge.yaml", b"editorial: nothing.md\n", "nothing.md"),
        ],
        |dir| {
            let found = errors(dir);
            found.into_iter().map(|f| f.replace("data/secret/02.ans", "data/secret/02.in")).collect()
        },
    );
}

#[test]
fn harmless_oddities_are_warned_of() {
    let p = "problem.yaml";
    let bom = [b"\xef\xbb\xbf".as_slice(), &yaml("")].concat();
    check(
        &[
            ("a byte-order mark", p, &bom, "byte-order mark"),
            ("an unknown key", p, &yaml("colour: red\n"), "line 4: unknown key `colour`"),
            ("an unknown limit", p, &yaml("limits: {disk: 1}\n"), "unknown key `limits.disk`"),
            ("a licence that isn't", p, &yaml("license: mine\n"), "none of those"),
            ("an answer alone", "data/secret/03.ans", b"1\n", "without its `.in`"),
            ("a name with a blank", "submissions/accepted/my solution.py", b"print(1)\n", "forbids the name"),
        ],
        |dir| load(dir).1.iter().map(ToString::to_string).collect(),
    );
}

/// Line ends of another system, and NUL bytes where nothing reads them as text.
#[test]
fn other_line_ends_and_bytes_change_nothing() {
    let dir = package(&[]);
    let crlf = String::from_utf8(yaml("limits: {time_limit: 2}\n")).unwrap().replace('\n', "\r\n");
    std::fs::write(dir.path().join("problem.yaml"), crlf).unwrap();
    std::fs::write(dir.path().join("data/secret/01.in"), b"\0\xff\r\n").unwrap();
    let (package, _) = load(dir.path());
    assert_eq!((package.title(), package.limits.time_ms.0), ("x", 2_000));
    assert_eq!(package.test_cases[1].input_bytes, 4);
}

#[test]
fn statements_that_are_no_text_are_said_to_be() {
    let dir = package(&[]);
    std::fs::write(dir.path().join("statement/problem.en.md"), b"caf\xe9 \0").unwrap();
    let (package, _) = load(dir.path());
    let rendered = problem_package::statement::render(&package, None);
    assert_eq!(rendered.html, "");
    assert!(rendered.warnings[0].to_string().contains("statement/problem.en.md: not UTF-8"), "{:?}", rendered.warnings);
}

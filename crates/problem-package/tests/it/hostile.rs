//! Whatever the input, there is an answer: no panic, no endless work, no unbounded output.

use proptest::prelude::*;

use problem_package::{UnpackLimits, statement};

use crate::support::{archive, entry, load, package, unpack};

fn render(name: &str, source: &str) -> String {
    let dir = package(&[("statement/problem.en.md", ""), (name, source)]);
    let (package, _) = load(dir.path());
    let html = statement::render(&package, None).html;
    assert!(html.len() <= statement::MAX_HTML);
    let lower = html.to_ascii_lowercase();
    for bad in ["<script", "<iframe", " onerror", " onclick", " style=", "javascript:"] {
        let text_only = lower.replace(&format!("&lt;{}", bad.trim_start_matches('<')), "");
        assert!(!text_only.contains(bad) || !bad.starts_with('<'), "{source:?} gave {html:?}");
    }
    html
}

/// Pieces of TeX that matter to the converter, in any order.
fn tex_soup() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "\\begin{itemize}",
        "\\end{itemize}",
        "\\item",
        "\\item[x]",
        "{",
        "}",
        "$",
        "$$",
        "\\[",
        "\\]",
        "\\(",
        "\\)",
        "%",
        "\n",
        "\n\n",
        "\\textbf",
        "\\textbf{",
        "\\verb|",
        "\\verb",
        "|",
        "\\begin{tabular}{|l|c|}",
        "\\end{tabular}",
        "&",
        "\\\\",
        "\\hline",
        "\\multicolumn{2}{c}{x}",
        "\\multirow{3}{*}{y}",
        "\\newcommand{\\x}[1]{a #1 \\x{#1}}",
        "\\x",
        "\\def\\y#1{#1#1\\y}",
        "\\y",
        "\\footnote{",
        "\\href{a}{b}",
        "\\url{",
        "\\includegraphics[width=1cm]{a.png}",
        "\\illustration{1}{a}{b}",
        "\\'",
        "\\\"",
        "é",
        "~",
        "``",
        "''",
        "---",
        "\\section*{",
        "\\begin{figure}",
        "\\caption{",
        "\\begin{lstlisting}",
        "\\end{lstlisting}",
        "\\begin{align}",
        "\\end{align}",
        "<script>",
        "&amp;",
        "\\",
        "\\begin{",
        "[",
        "]",
        "#1",
        "\\bf ",
        "\\problemname{",
        "\\begin{Input}",
        "\\end{Input}",
        "a",
        " ",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

fn markdown_soup() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "# ",
        "## ",
        "\n",
        "\n\n",
        "$",
        "$$",
        "*",
        "**",
        "`",
        "```\n",
        "> ",
        "- ",
        "1. ",
        "| a | b |\n|--|--|\n",
        "![x](a.png)",
        "[x](javascript:y)",
        "<script>",
        "<b onclick=x>",
        "<!--",
        "-->",
        "[^1]",
        "[^1]: ",
        "{{nextsample}}",
        "{{x}}",
        "\\",
        "é",
        "a",
        " ",
        "<svg/onload=x>",
        "&lt;",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

fn yaml_soup() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "name",
        ": ",
        "limits",
        "\n",
        "\n  ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "memory",
        "1",
        "-1",
        "1e999",
        "nan",
        "~",
        "\"",
        "'",
        "&a ",
        "*a",
        "#",
        "|",
        ">",
        "!!str ",
        "type",
        "pass-fail",
        "credits",
        "keywords",
        "constants",
        "?",
        "---",
        "...",
        "time_limit",
        "0.5",
        "é",
        "\t",
        "<<",
        "%",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_an_archive_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let dir = tempfile::tempdir().unwrap();
        let _ = unpack(&bytes, dir.path(), &UnpackLimits::default());
    }

    #[test]
    fn any_change_of_an_archive_is_an_archive_or_an_error(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut zip = archive(&[entry("p/problem.yaml", "name: x\n"), entry("p/data/secret/1.in", "1\n"), entry("p/d/", "")]);
        for (place, byte) in changes {
            let place = place.index(zip.len());
            zip[place] = byte;
        }
        let dir = tempfile::tempdir().unwrap();
        let _ = unpack(&zip, dir.path(), &UnpackLimits::default());
    }

    #[test]
    fn any_yaml_is_read_or_refused(yaml in yaml_soup(), other in yaml_soup()) {
        for (path, text) in [("problem.yaml", &yaml), ("submissions/submissions.yaml", &other), ("data/secret/test_group.yaml", &other), ("judge.yaml", &other)] {
            let dir = package(&[(path, &format!(" {text}"))]);
            let _ = problem_package::load(dir.path());
        }
    }

    #[test]
    fn any_tex_is_rendered(source in tex_soup()) {
        render("statement/problem.en.tex", &format!("x{source}"));
    }

    #[test]
    fn any_markdown_is_rendered(source in markdown_soup()) {
        render("statement/problem.sv.md", &format!("x{source}"));
    }
}

/// Sources made to cost much more than their length.
#[test]
fn costly_statements_end() {
    let long = 130_000;
    let cases = [
        "{".repeat(long),
        "\\textbf{".repeat(long / 8),
        "\\begin{itemize}\\item ".repeat(long / 22),
        "\\begin{center}".repeat(long / 14),
        "\\begin{tabular}{l}".repeat(long / 18),
        "$".repeat(long + 1),
        "$a ".repeat(long / 3),
        "\\( ".repeat(long / 3),
        "\\def\\a{\\a\\a}\\a".to_owned(),
        "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\e\\e}\\def\\e{\\a x\\a}$\\a$".to_owned()
            + &"\\a".repeat(long / 4),
        format!("\\newcommand{{\\l}}{{{}}}{}", "x".repeat(long), "\\l".repeat(long / 2)),
        format!("\\newcommand{{\\m}}[1]{{#1#1#1#1#1#1#1#1}}{}x{}", "\\m{".repeat(60), "}".repeat(60)),
        "\\verb|".repeat(long / 6),
        "\\footnote{".repeat(long / 10),
        "[".repeat(long),
        "\\\\[".repeat(long / 3),
        "\\includegraphics{nothing.png}".repeat(long / 28),
        "\\begin{tabular}{*{99}{c}}".to_owned() + &"\\multicolumn{99}{c}{x}&".repeat(long / 23),
        "%\n".repeat(long / 2),
        "\\begin{a}\\end{b}".repeat(long / 16),
    ];
    for case in &cases {
        render("statement/problem.en.tex", case);
    }
    let cases = [
        "> ".repeat(long / 2),
        "- ".repeat(long / 2) + "x",
        "[".repeat(long),
        "*a ".repeat(long / 3),
        "`".repeat(long),
        "<b>".repeat(long / 3),
        "<div>".repeat(long / 5),
        "<table><tr><td>".repeat(long / 15),
        "![".repeat(long / 2),
        "|a".repeat(long / 4) + "\n" + &"|-".repeat(long / 4),
        "[^1]".repeat(long / 8) + "\n\n[^1]: x[^1]",
    ];
    for case in &cases {
        render("statement/problem.sv.md", case);
    }
}

//! Statements as the browser gets them.

use problem_package::statement::{self, Rendered, StatementFormat};

use crate::support::{load, package};

fn render(name: &str, source: &str) -> Rendered {
    let dir = package(&[("statement/problem.en.md", ""), (name, source)]);
    statement::render(&load(dir.path()).0, None)
}

fn tex(source: &str) -> String {
    render("statement/problem.en.tex", source).html.trim().to_owned()
}

fn markdown(source: &str) -> String {
    render("statement/problem.da.md", source).html.trim().to_owned()
}

#[test]
fn tex_becomes_html() {
    let inline = |tex: &str| format!("<span data-math-style=\"inline\">{tex}</span>");
    let cases: Vec<(&str, String)> = vec![
        ("\\problemname{X}\n\nOne  line\nand more.\n\nTwo % not this\n  lines.", "<p>One  line\nand more.</p>\n<p>Two lines.</p>".into()),
        ("\\section*{In $n$}\nx", format!("<h2>In {}</h2>\n<p>x</p>", inline("n"))),
        ("\\subsection{A}\\subsubsection*{B}", "<h3>A</h3>\n<h4>B</h4>".into()),
        ("$a < b$ and \\(c\\) and $$d$$ and \\[e\\]", format!("<p>{} and {} and <span data-math-style=\"display\">d</span> and <span data-math-style=\"display\">e</span></p>", inline("a &lt; b"), inline("c"))),
        ("a \\$5 and 100\\% of \\{x\\_y\\} \\& \\#", "<p>a $5 and 100% of {x_y} &amp; #</p>".into()),
        ("``q'' `r' a--b---c~d \\ldots{} e", "<p>“q” ‘r’ a–b—c&nbsp;d … e</p>".into()),
        ("\\textbf{b \\emph{i} \\texttt{t}} {\\bf x {\\it y}} z", "<p><strong>b <em>i</em> <code>t</code></strong> <strong>x <em>y</em></strong> z</p>".into()),
        ("{\\bf a\n\nb} c", "<p><strong>a</strong></p>\n<p><strong>b</strong> c</p>".into()),
        ("\\verb|a_b\\c%{| and \\url{https://x.org/a%20b_c} and \\href{https://x.org}{t\\_t}", "<p><code>a_b\\c%{</code> and <a href=\"https://x.org/a%20b_c\" rel=\"noopener noreferrer nofollow\">https://x.org/a%20b_c</a> and <a href=\"https://x.org\" rel=\"noopener noreferrer nofollow\">t_t</a></p>".into()),
        ("\\begin{itemize}\n\\item a\n\\item b \\begin{enumerate}\\item c\\end{enumerate}\n\\end{itemize}", "<ul>\n<li>a</li>\n<li><p>b</p>\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>".into()),
        ("\\begin{description}\\item[k] v\\end{description}", "<dl>\n<dt>k</dt><dd>v</dd>\n</dl>".into()),
        ("\\begin{Input}\nx\n\\end{Input}\\begin{Output}y\\end{Output}", "<h2>Input</h2>\n<p>x</p>\n\n<h2>Output</h2>\n<p>y</p>".into()),
        ("\\begin{lstlisting}[language=C]\nif (a < b) { % }\n\\end{lstlisting}", "<pre><code>if (a &lt; b) { % }\n</code></pre>".into()),
        ("\\begin{quote}x\\end{quote}\\begin{center}y\\end{center}", "<blockquote><p>x</p>\n</blockquote>\n<div class=\"center\"><p>y</p>\n</div>".into()),
        ("\\newcommand{\\maxn}{10^5}\\newcommand\\pair[2]{(#1, #2)}$n \\le \\maxn$ \\pair{a}{b}", format!("<p>{} (a, b)</p>", inline("n \\le 10^5"))),
        ("\\def\\k{7}\\k{} \\k", "<p>7 7</p>".into()),
        ("caf\\'e na\\\"{\\i}ve \\aa{} \\c{c}", "<p>cafe\u{301} nai\u{308}ve å c\u{327}</p>".into()),
        ("a\\footnote{n} b", "<p>a<sup>1</sup> b</p>\n<section class=\"footnotes\"><ol>\n<li>n</li>\n</ol></section>".into()),
        ("x\n\\nextsample{}\ny\\remainingsamples\n\\vspace{1cm}\\noindent z", "<p>x</p>\n<p>y</p>\n<p>z</p>".into()),
        ("\\strange{x} \\other", "<p>strangex other</p>".into()),
        ("\\problemyamlname{} in \\timelimit{}s", "<p>Twice in 1s</p>".into()),
        ("\\begin{align*}a &= b\\\\c &= d\\end{align*}", "<p><span data-math-style=\"display\">\\begin{aligned}a &amp;= b\\\\c &amp;= d\\end{aligned}</span></p>".into()),
        ("a \\\\ b \\par c", "<p>a <br>\n b</p>\n<p>c</p>".into()),
        ("<< oui >>", "<p>« oui »</p>".into()),
    ];
    for (source, want) in cases {
        assert_eq!(tex(source), want, "{source}");
    }
}

#[test]
fn tables() {
    let simple =
        tex("\\begin{tabular}{|l|r|}\n\\hline\nA & B\\\\ \\hline\n1 & $2$ \\\\\n3 & 4\\\\\\hline\n\\end{tabular}");
    let want = "<table class=\"ruled\">\n<tbody><tr><th>A</th><th align=\"right\">B</th></tr>\n\
                <tr><td>1</td><td align=\"right\"><span data-math-style=\"inline\">2</span></td></tr>\n\
                <tr><td>3</td><td align=\"right\">4</td></tr>\n</tbody></table>";
    assert_eq!(simple, want);
    let spans = tex("\\begin{tabular}{ccc}\\multirow{2}{*}{a} & \\multicolumn{2}{c}{b}\\\\ & c & \\& \\end{tabular}");
    assert!(
        spans.contains("<td align=\"center\" rowspan=\"2\">a</td><td align=\"center\" colspan=\"2\">b</td>"),
        "{spans}"
    );
    assert!(spans.contains("<tr><td align=\"center\">c</td><td align=\"center\">&amp;</td></tr>"), "{spans}");
}

#[test]
fn headings_of_input_and_output_speak_the_language() {
    let html = render("statement/problem.fr.tex", "\\begin{Input}x\\end{Input}").html;
    assert!(html.contains("<h2>Entrée</h2>"), "{html}");
}

#[test]
fn markdown_becomes_html() {
    for (source, want) in [
        (
            "$a < b$ and $$c$$",
            "<p><span data-math-style=\"inline\">a &lt; b</span> and <span data-math-style=\"display\">c</span></p>",
        ),
        ("# A\n\n## B", "<h2>A</h2>\n<h3>B</h3>"),
        ("## A\n\n### B", "<h2>A</h2>\n<h3>B</h3>"),
        ("**x** `y` ~~z~~", "<p><strong>x</strong> <code>y</code> <del>z</del></p>"),
        ("a {{nextsample}} b\n\n{{remainingsamples}}", "<p>a  b</p>"),
        ("```\na < b\n```", "<pre><code>a &lt; b\n</code></pre>"),
    ] {
        assert_eq!(markdown(source), want, "{source}");
    }
    let table = markdown("| a | b |\n|---|--:|\n| 1 | $2$ |");
    assert!(table.contains("<td align=\"right\"><span data-math-style=\"inline\">2</span></td>"), "{table}");
    let note = markdown("x[^1]\n\n[^1]: y");
    assert!(note.contains("<section class=\"footnotes\"") && !note.contains("<h2"), "{note}");
}

#[test]
fn constants_are_put_in() {
    let yaml = "problem_format_version: 2025-09\nname: X\nlimits: {time_limit: 1}\nconstants: {n: 5, big: {value: 6, tex: 10^6}}\n";
    for (name, source) in [
        ("statement/problem.en.md", "{{n}} ${{big.tex}}$ {{m}}"),
        ("statement/problem.en.tex", "\\constant{n} $\\constant{big.tex}$ {{m}}"),
    ] {
        let dir = package(&[("statement/problem.en.md", "x"), ("problem.yaml", yaml), (name, source)]);
        if name.ends_with(".tex") {
            std::fs::remove_file(dir.path().join("statement/problem.en.md")).unwrap();
        }
        let html = statement::render(&load(dir.path()).0, None).html;
        assert!(html.starts_with("<p>5 <span data-math-style=\"inline\">10^6</span>"), "{html}");
    }
}

#[test]
fn attacks_come_out_as_text_or_not_at_all() {
    let sources = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\\href{javascript:alert(1)}{x}",
        "\\href{java\nscript:alert(1)}{x}",
        "\\url{javascript:alert(1)}",
        "\\href{https://x\" onmouseover=\"alert(1)}{x}",
        "\\includegraphics{x\" onerror=\"alert(1)}",
        "\\illustration{1}{https://elsewhere.example/x.png}{\" onload=\"}",
        "$</span><script>alert(1)</script>$",
        "\\begin{verbatim}</code></pre><script>alert(1)</script>\\end{verbatim}",
        "\\verb|<script>alert(1)</script>|",
        "\\begin{tabular}{<script>}<script>alert(1)</script>\\end{tabular}",
        "\\newcommand{\\x}{<script>alert(1)</script>}\\x $\\x$",
        "\\constant{<script>alert(1)</script>}",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](https://elsewhere.example/x.png)",
        "![x](javascript:alert(1))",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<svg><animate onbegin=alert(1) attributeName=x></svg>",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<div style=\"background:url(https://elsewhere.example)\">x</div>",
        "<form><button formaction=javascript:alert(1)>x</button></form>",
        "```math\n</code><script>alert(1)</script>\n```",
    ];
    for source in sources {
        for name in ["statement/problem.en.tex", "statement/problem.da.md"] {
            let html = render(name, source).html;
            // What stands in text can do nothing; so tags are looked at alone.
            let tags: String =
                html.split('<').skip(1).filter_map(|t| t.split('>').next()).map(|t| format!("<{t}>")).collect();
            for bad in [
                "script",
                "onerror",
                "onload",
                "onmouseover",
                "onbegin",
                "javascript:",
                "src=\"http",
                "<svg",
                "<math",
                "<form",
                "<button",
                "style=\"b",
                "text/html",
            ] {
                let allowed = bad == "script" && !tags.contains("<script");
                assert!(!tags.contains(bad) || allowed, "{name}: {source} gave {html}");
            }
        }
    }
}

#[test]
fn a_preview_has_what_the_package_has() {
    let png = b"\x89PNG\r\n\x1a\n";
    let dir = package(&[("statement/problem.en.md", "old"), ("statement/problem.sv.md", "gammal")]);
    std::fs::write(dir.path().join("statement/p.png"), png).unwrap();
    let package = load(dir.path()).0;
    let source = "*new* ![a picture](p.png) ![b](gone.png)";
    for language in ["en", "sv", "xx"] {
        let seen = statement::preview(StatementFormat::Markdown, source, language, Some(&package));
        assert!(seen.html.contains("<em>new</em> <img src=\"data:image/png;base64,iVBORw0KGgo=\""), "{}", seen.html);
        assert_eq!((seen.language.as_str(), seen.warnings.len()), (language, 1));
    }
    let alone = statement::preview(StatementFormat::Markdown, source, "en", None);
    assert!(!alone.html.contains("src"), "{}", alone.html);
    assert_eq!(alone.warnings.len(), 2);
}

#[test]
fn pictures_come_from_beside_the_statement() {
    let dir = package(&[(
        "statement/problem.en.md",
        "![a picture](p.png) ![b](../data/secret/s.png) ![c](v.svg) ![d](gone.png)",
    )]);
    let png = b"\x89PNG\r\n\x1a\n";
    std::fs::write(dir.path().join("statement/p.png"), png).unwrap();
    std::fs::write(dir.path().join("data/secret/s.png"), png).unwrap();
    std::fs::write(dir.path().join("statement/v.svg"), "<svg/>").unwrap();
    let rendered = statement::render(&load(dir.path()).0, None);
    assert!(
        rendered.html.contains("<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"a picture\">"),
        "{}",
        rendered.html
    );
    assert_eq!(rendered.html.matches("data:").count(), 1);
    let warnings: Vec<String> = rendered.warnings.iter().map(ToString::to_string).collect();
    for (name, reason) in [("s.png", "beside"), ("v.svg", "neither"), ("gone.png", "not there")] {
        assert!(warnings.iter().any(|w| w.contains(name) && w.contains(reason)), "{warnings:?}");
    }
    std::fs::write(dir.path().join("statement/p.png"), [&png[..], &vec![0; 600_000]].concat()).unwrap();
    assert!(!statement::render(&load(dir.path()).0, None).html.contains("data:"));
}

#[test]
fn the_language_is_chosen() {
    let dir = package(&[("statement/problem.sv.md", "svenska"), ("statement/problem.en.pdf", "%PDF")]);
    let (package, _) = load(dir.path());
    let language = |wanted| statement::render(&package, wanted).language;
    assert_eq!(
        (language(None).as_str(), language(Some("sv")).as_str(), language(Some("xx")).as_str()),
        ("en", "sv", "en")
    );
    assert!(statement::render(&package, Some("sv")).html.contains("svenska"));
}

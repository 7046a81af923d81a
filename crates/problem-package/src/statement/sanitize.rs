//! The allow list: the only HTML that leaves this crate.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

const TAGS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "br",
    "caption",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "kbd",
    "li",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
    "section",
    "input",
];

/// Attributes by tag. `style` is on none of them, and `class` only with the fixed words below.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["href", "title", "id"]),
    ("img", &["src", "alt", "title"]),
    ("ol", &["start"]),
    ("li", &["id"]),
    ("sup", &["id"]),
    ("td", &["align", "colspan", "rowspan"]),
    ("th", &["align", "colspan", "rowspan", "scope"]),
    ("span", &["data-math-style"]),
    ("code", &["data-math-style"]),
    ("pre", &["data-math-style"]),
    ("input", &[]),
];

const CLASSES: &[(&str, &[&str])] = &[
    ("div", &["center", "flushright"]),
    ("figure", &["illustration"]),
    ("span", &["smallcaps"]),
    ("section", &["footnotes"]),
    ("table", &["ruled"]),
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let set = |words: &[&'static str]| words.iter().copied().collect::<HashSet<_>>();
    let map = |pairs: &[(&'static str, &[&'static str])]| {
        pairs.iter().map(|(tag, words)| (*tag, set(words))).collect::<HashMap<_, _>>()
    };
    let mut builder = Builder::empty();
    builder
        .tags(set(TAGS))
        .rm_tags(["input"])
        .clean_content_tags(set(&[
            "script", "style", "iframe", "object", "svg", "math", "template", "noscript", "textarea", "title", "xmp",
        ]))
        .tag_attributes(map(&ATTRIBUTES[..ATTRIBUTES.len() - 1]))
        .generic_attributes(HashSet::new())
        .allowed_classes(map(CLASSES))
        .url_schemes(set(&["http", "https", "mailto", "data"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"))
        .id_prefix(Some("statement-"))
        .strip_comments(true)
        .attribute_filter(|tag, attribute, value| match (tag, attribute) {
            ("img", "src") => is_picture(value).then(|| value.into()),
            ("a", "href") if value.trim_start().to_ascii_lowercase().starts_with("data:") => None,
            (_, "data-math-style") => matches!(value, "inline" | "display").then(|| value.into()),
            _ => Some(value.into()),
        });
    builder
});

/// Only pictures that lie in the page itself: nothing is fetched from elsewhere, and SVG can carry scripts.
fn is_picture(src: &str) -> bool {
    ["png", "jpeg", "gif", "webp"].iter().any(|kind| src.starts_with(&format!("data:image/{kind};base64,")))
}

/// Cleans `html`.
pub(super) fn clean(html: &str) -> String {
    CLEANER.clean(html).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays() {
        for html in [
            "<h2>x</h2>",
            "<p>a <span data-math-style=\"inline\">a &lt; b</span></p>",
            "<img src=\"data:image/png;base64,AAAA\" alt=\"x\">",
            "<td align=\"right\" colspan=\"2\">",
            "<div class=\"center\">x</div>",
        ] {
            let wrapped = if html.starts_with("<td") {
                format!("<table><tbody><tr>{html}x</td></tr></tbody></table>")
            } else {
                html.to_owned()
            };
            assert_eq!(clean(&wrapped), wrapped);
        }
        assert_eq!(
            clean("<a href=\"https://x.org\">x</a>"),
            "<a href=\"https://x.org\" rel=\"noopener noreferrer nofollow\">x</a>"
        );
    }

    #[test]
    fn what_goes() {
        for html in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<img src=\"https://elsewhere.example/x.png\">",
            "<img src=\"data:image/svg+xml;base64,AAAA\">",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\" jAvAsCrIpT:alert(1)\">x</a>",
            "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
            "<a href=\"//elsewhere.example\">x</a>",
            "<svg><script>alert(1)</script></svg>",
            "<math><mtext><script>alert(1)</script></mtext></math>",
            "<iframe src=\"https://x.org\"></iframe>",
            "<form action=\"https://x.org\"><input name=password></form>",
            "<p style=\"position:fixed\" onclick=\"alert(1)\" class=\"admin\">x</p>",
            "<span data-math-style=\"x\" data-other=\"y\">x</span>",
            "<style>*{display:none}</style>",
            "<base href=\"https://x.org\"><meta http-equiv=refresh content=0>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<!-- --!><script>alert(1)</script> -->",
        ] {
            let clean = clean(html);
            for bad in [
                "script",
                "onerror",
                "onclick",
                "style=\"",
                "svg",
                "elsewhere",
                "iframe",
                "form",
                "input",
                "class=",
                "data-other",
                "<base",
                "<meta",
                "src=",
                "text/html",
            ] {
                assert!(!clean.contains(bad), "{html} gave {clean}");
            }
        }
    }
}

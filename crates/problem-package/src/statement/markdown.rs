//! Markdown: CommonMark with tables, footnotes and `$…$`.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, format_html, parse_document};

use super::image::Images;
use super::tex::escape;

/// Block quotes and lists deeper than this are refused as a whole: the renderer recurses.
const MAX_DEPTH: usize = 60;

/// HTML of `source`; not yet sanitised.
pub(super) fn to_html(source: &str, images: &Images<'_>) -> String {
    let source = drop_sample_marks(source);
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.math_dollars = true;
    options.render.r#unsafe = true; // sanitised afterwards, by one allow list for everything
    let arena = Arena::new();
    let root = parse_document(&arena, &source, &options);
    let mut shallowest = 6;
    for node in root.descendants() {
        if node.ancestors().count() > MAX_DEPTH {
            return format!("<pre>{}</pre>", escape(&source));
        }
        if let NodeValue::Heading(heading) = &node.data.borrow().value {
            shallowest = shallowest.min(heading.level);
        }
    }
    for node in root.descendants() {
        match &mut node.data.borrow_mut().value {
            // The outermost headings become h2, whatever they were.
            NodeValue::Heading(heading) => heading.level = (heading.level + 2 - shallowest.min(2)).clamp(2, 6),
            NodeValue::Image(link) => link.url = images.data_url(&percent_decoded(&link.url)).unwrap_or_default(),
            _ => {}
        }
    }
    let mut html = String::new();
    match format_html(root, &options, &mut html) {
        Ok(()) => html,
        Err(_) => format!("<pre>{}</pre>", escape(&source)),
    }
}

/// The page shows samples below the statement, so the marks for them show nothing.
fn drop_sample_marks(source: &str) -> String {
    source.replace("{{nextsample}}", "").replace("{{remainingsamples}}", "")
}

fn percent_decoded(url: &str) -> String {
    url.replace("%20", " ")
}

use std::collections::BTreeMap;

use judge_core::TimeMs;

use super::image::Images;

pub(super) struct Context<'a> {
    pub(super) images: &'a Images<'a>,
    pub(super) title: &'a str,
    pub(super) constants: &'a BTreeMap<String, String>,
    pub(super) time: TimeMs,
}

pub(super) fn to_html(source: &str, _context: &Context<'_>) -> String {
    format!("<pre>{}</pre>", escape(source))
}

pub(super) fn problem_name(source: &str) -> Option<String> {
    let rest = source.split_once("\\problemname{")?.1;
    Some(rest[..rest.find('}')?].to_owned())
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

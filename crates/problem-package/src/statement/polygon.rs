//! The statement of a Polygon package: sections of TeX in `problem-properties.json`, put together in the order in which
//! they are shown.

use serde::Deserialize;

/// What is shown of the file; it has more.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Properties {
    legend: Option<String>,
    input: Option<String>,
    output: Option<String>,
    interaction: Option<String>,
    scoring: Option<String>,
    notes: Option<String>,
}

/// One TeX source of all sections.
pub(super) fn to_tex(json: &str) -> Result<String, String> {
    let properties: Properties =
        serde_json::from_str(json).map_err(|e| format!("line {}: can't be read as JSON: {e}", e.line()))?;
    let mut tex = properties.legend.unwrap_or_default();
    for (command, section) in [
        ("\\InputFile", properties.input),
        ("\\OutputFile", properties.output),
        ("\\Interaction", properties.interaction),
        ("\\Scoring", properties.scoring),
        ("\\Note", properties.notes),
    ] {
        if let Some(text) = section.filter(|text| !text.trim().is_empty()) {
            tex.push_str(&format!("\n\n{command}\n\n{text}"));
        }
    }
    Ok(tex)
}

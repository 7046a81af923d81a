//! The limits that a package states, and those that follow where it doesn't.

use judge_core::{Limits, MemoryKib, OutputKib, TimeMs};

use crate::error::Report;
use crate::tree::Tree;
use crate::yaml::{Fields, Node};

/// The CPU time that submissions get while the time limit isn't known yet. Slower ones don't shape it.
pub const PROVISIONAL_TIME: TimeMs = TimeMs(30_000);

/// What this judge can give. A package that states more is refused, for a stated limit is honoured exactly or not at all.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// The longest time limit.
    pub time_ms: TimeMs,
    /// The largest memory limit. Where a package states none, its format's default is cut at this, with a warning.
    pub memory_kib: MemoryKib,
    /// The largest output limit.
    pub output_kib: OutputKib,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { time_ms: TimeMs(300_000), memory_kib: MemoryKib(8 << 20), output_kib: OutputKib(1 << 20) }
    }
}

/// Where the time limit comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum TimeLimit {
    /// The package states it.
    Stated {
        /// The file that does: `problem.yaml`, `domjudge-problem.ini` or `.timelimit`.
        path: String,
    },
    /// It follows from the times of the package's own submissions. [`Limits::time_ms`] is then [`PROVISIONAL_TIME`].
    Derived,
}

/// How times of submissions and the time limit depend on each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeRule {
    /// The limit is at least the slowest accepted submission's time, times this.
    pub ac_to_time_limit: f64,
    /// The fastest submission that is too slow must take at least the limit, times this.
    pub time_limit_to_tle: f64,
    /// A derived limit is a multiple of this.
    pub resolution: TimeMs,
}

impl TimeRule {
    /// The limit for a slowest accepted submission that took `slowest`: the smallest multiple of the resolution, at least
    /// one, that leaves room for it times the multiplier.
    pub fn derive(&self, slowest: TimeMs) -> TimeMs {
        let step = self.resolution.0.max(1);
        // Rounded to a microsecond first: 0.7 s × 10 / 7 is 1 s and not 2.
        let want = (slowest.0.max(0) as f64 * self.ac_to_time_limit * 1_000.0).round() / 1_000.0;
        let steps = (want / step as f64).ceil().clamp(1.0, 1e9) as i64;
        TimeMs(steps.saturating_mul(step))
    }
}

const KNOWN: [&str; 15] = [
    "time_limit",
    "time_multipliers",
    "time_multiplier",
    "time_safety_margin",
    "time_resolution",
    "memory",
    "output",
    "code",
    "compilation_time",
    "compilation_memory",
    "validation_time",
    "validation_memory",
    "validation_output",
    "validation_passes",
    "timelimit",
];

/// Reads the limits out of `problem.yaml` and the files beside it.
pub(crate) fn read(
    yaml: &Node,
    legacy: bool,
    tree: &Tree,
    bounds: &Bounds,
    report: &mut Report,
) -> (Limits, TimeLimit, TimeRule) {
    let path = "problem.yaml";
    let empty = Node { line: 1, value: crate::yaml::Value::Map(Vec::new()) };
    let node = Fields::new(yaml, path, "").map("limits", report).unwrap_or(&empty);
    let fields = Fields::new(node, path, "limits.");
    fields.warn_unknown(&KNOWN, report);
    let mut limits = Limits::default();

    let mut whole = |key: &str, unit: i64, target: &mut i64| -> bool {
        let Some(number) = fields.number(key, report) else { return false };
        let value = number * unit as f64;
        if !(1.0..=1e12).contains(&value) || value.fract() != 0.0 {
            report.error(path, format!("`limits.{key}`: {number} can't be honoured"));
            return false;
        }
        *target = value as i64;
        true
    };
    let memory_stated = whole("memory", 1024, &mut limits.memory_kib.0);
    whole("output", 1024, &mut limits.output_kib.0);
    whole("code", 1, &mut limits.code_kib);
    whole("compilation_time", 1000, &mut limits.compilation_time_ms.0);
    whole("compilation_memory", 1024, &mut limits.compilation_memory_kib.0);
    whole("validation_time", 1000, &mut limits.validation_time_ms.0);
    whole("validation_memory", 1024, &mut limits.validation_memory_kib.0);
    whole("validation_output", 1024, &mut limits.validation_output_kib.0);

    if limits.memory_kib > bounds.memory_kib {
        let most = bounds.memory_kib.0 / 1024;
        if memory_stated {
            report.error(path, format!("`limits.memory`: this judge gives at most {most} MiB"));
        } else {
            report.warn(path, format!("no memory limit is stated; the usual 2048 MiB are cut to {most} MiB"));
            limits.memory_kib = bounds.memory_kib;
        }
    }
    if limits.output_kib > bounds.output_kib {
        report.error(path, format!("`limits.output`: this judge gives at most {} MiB", bounds.output_kib.0 / 1024));
    }
    let rule = time_rule(node, &fields, legacy, report);
    let time = time_limit(&fields, tree, bounds, &mut limits, report);
    (limits, time, rule)
}

fn time_rule(node: &Node, fields: &Fields<'_>, legacy: bool, report: &mut Report) -> TimeRule {
    let mut rule = if legacy {
        TimeRule { ac_to_time_limit: 5.0, time_limit_to_tle: 2.0, resolution: TimeMs(1000) }
    } else {
        TimeRule { ac_to_time_limit: 2.0, time_limit_to_tle: 1.5, resolution: TimeMs(1000) }
    };
    let factor = |number: Option<f64>, key: &str, target: &mut f64, report: &mut Report| match number {
        Some(n) if (1.0..=1000.0).contains(&n) => *target = n,
        Some(n) => report.error("problem.yaml", format!("`limits.{key}`: {n} is not between 1 and 1000")),
        None => {}
    };
    factor(fields.number("time_multiplier", report), "time_multiplier", &mut rule.ac_to_time_limit, report);
    factor(fields.number("time_safety_margin", report), "time_safety_margin", &mut rule.time_limit_to_tle, report);
    if let Some(multipliers) = node.get("time_multipliers") {
        let fields = Fields::new(multipliers, "problem.yaml", "limits.time_multipliers.");
        fields.warn_unknown(&["ac_to_time_limit", "time_limit_to_tle"], report);
        factor(
            fields.number("ac_to_time_limit", report),
            "time_multipliers.ac_to_time_limit",
            &mut rule.ac_to_time_limit,
            report,
        );
        factor(
            fields.number("time_limit_to_tle", report),
            "time_multipliers.time_limit_to_tle",
            &mut rule.time_limit_to_tle,
            report,
        );
    }
    if let Some(seconds) = fields.number("time_resolution", report) {
        match milliseconds(seconds) {
            Some(ms) => rule.resolution = ms,
            None => report
                .error("problem.yaml", format!("`limits.time_resolution`: {seconds} s is not a whole number of ms")),
        }
    }
    rule
}

fn milliseconds(seconds: f64) -> Option<TimeMs> {
    let ms = (seconds * 1000.0 * 1000.0).round() / 1000.0;
    ((1.0..=1e9).contains(&ms) && ms.fract() == 0.0).then_some(TimeMs(ms as i64))
}

/// The stated time limit: `problem.yaml` before `domjudge-problem.ini` before `.timelimit`.
fn time_limit(
    fields: &Fields<'_>,
    tree: &Tree,
    bounds: &Bounds,
    limits: &mut Limits,
    report: &mut Report,
) -> TimeLimit {
    let mut stated: Vec<(&str, f64)> = Vec::new();
    for key in ["time_limit", "timelimit"] {
        stated.extend(fields.number(key, report).map(|seconds| ("problem.yaml", seconds)));
    }
    for (path, text) in [
        ("domjudge-problem.ini", ini_value(tree, "timelimit", report)),
        (".timelimit", tree.text(".timelimit", 1024, report).map(|text| text.trim().to_owned())),
    ] {
        let Some(text) = text else { continue };
        match text.parse::<f64>() {
            Ok(seconds) => stated.push((path, seconds)),
            Err(_) => report.error(path, format!("the time limit `{text}` is not a number of seconds")),
        }
    }
    let Some(&(path, seconds)) = stated.first() else {
        limits.time_ms = PROVISIONAL_TIME;
        return TimeLimit::Derived;
    };
    for (other, s) in &stated[1..] {
        if s != &seconds {
            report.warn(*other, format!("its time limit of {s} s gives way to that of {path}, {seconds} s"));
        }
    }
    match milliseconds(seconds) {
        Some(ms) if ms <= bounds.time_ms => limits.time_ms = ms,
        Some(_) => report.error(path, format!("the time limit of {seconds} s is longer than this judge gives")),
        None => report.error(path, format!("the time limit of {seconds} s can't be honoured")),
    }
    TimeLimit::Stated { path: path.to_owned() }
}

/// A value of `domjudge-problem.ini`: `key = value` lines, values perhaps in quotes.
pub(crate) fn ini_value(tree: &Tree, key: &str, report: &mut Report) -> Option<String> {
    let text = tree.text("domjudge-problem.ini", 64 * 1024, report)?;
    text.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim().eq_ignore_ascii_case(key)).then(|| value.trim().trim_matches(['\'', '"']).to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derived_limits_are_rounded_up() {
        let legacy = TimeRule { ac_to_time_limit: 5.0, time_limit_to_tle: 2.0, resolution: TimeMs(1000) };
        for (slowest, limit) in [(0, 1000), (1, 1000), (200, 1000), (201, 2000), (1000, 5000)] {
            assert_eq!(legacy.derive(TimeMs(slowest)), TimeMs(limit), "{slowest}");
        }
        let fine = TimeRule { ac_to_time_limit: 10.0 / 7.0, time_limit_to_tle: 1.5, resolution: TimeMs(100) };
        assert_eq!(fine.derive(TimeMs(700)), TimeMs(1000));
        assert_eq!(fine.derive(TimeMs(701)), TimeMs(1100));
    }

    #[test]
    fn stated_times_are_exact_or_refused() {
        assert_eq!(milliseconds(0.1), Some(TimeMs(100)));
        assert_eq!(milliseconds(1.234), Some(TimeMs(1234)));
        for bad in [0.0, -1.0, 0.0001, 1.0005, f64::MAX] {
            assert_eq!(milliseconds(bad), None, "{bad}");
        }
    }
}

//! The default output validator, pure: tokens of the answer against tokens of the output, with the options of the ICPC
//! problem package format. It agrees with problemtools' `default_validator`, but for one thing: bytes are compared with
//! their lengths, so a NUL is a byte like any other and not the end of a word.

use std::io::{self, BufRead};

use problem_package::DefaultFlags;

/// Where and how an output differs from the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where it is in the output, safe to show to anybody: it quotes neither side.
    pub place: String,
    /// What differs, quoting both sides; for those who may see the answer.
    pub detail: String,
}

/// Longest quotation of one side, in characters.
const QUOTED: usize = 60;

/// Compares an output with an answer. `Ok(None)`: accepted.
///
/// # Errors
/// If the answer can't be read.
pub fn compare(answer: impl BufRead, output: &[u8], flags: DefaultFlags) -> io::Result<Option<Difference>> {
    Comparison { answer: Side::new(answer), output: Side::new(output), flags, token: 0 }.run()
}

struct Comparison<'a, R> {
    answer: Side<R>,
    output: Side<&'a [u8]>,
    flags: DefaultFlags,
    token: u64,
}

impl<R: BufRead> Comparison<'_, R> {
    fn run(mut self) -> io::Result<Option<Difference>> {
        let (mut wanted, mut got) = (Vec::new(), Vec::new());
        loop {
            if let Some(difference) = self.skip_space()? {
                return Ok(Some(difference));
            }
            self.token += 1;
            let more_wanted = self.answer.read_token(&mut wanted)?;
            let more_got = self.output.read_token(&mut got)?;
            match (more_wanted, more_got) {
                (false, false) => return Ok(None),
                (true, false) => {
                    let what = if self.token == 1 { "the output is empty" } else { "the output ends too early" };
                    return Ok(Some(self.difference(what, format!("expected {}", quote(&wanted)))));
                }
                (false, true) => {
                    return Ok(Some(
                        self.difference("the output goes on after its end", format!("got {}", quote(&got))),
                    ));
                }
                (true, true) => {
                    if let Some(difference) = self.compare_tokens(&wanted, &got) {
                        return Ok(Some(difference));
                    }
                }
            }
        }
    }

    fn skip_space(&mut self) -> io::Result<Option<Difference>> {
        if !self.flags.space_change_sensitive {
            self.answer.skip_space()?;
            self.output.skip_space()?;
            return Ok(None);
        }
        loop {
            match (self.answer.peek()?.filter(|b| is_space(*b)), self.output.peek()?.filter(|b| is_space(*b))) {
                (None, None) => return Ok(None),
                (wanted, got) if wanted == got => {
                    self.answer.advance();
                    self.output.advance();
                }
                (wanted, got) => {
                    let detail = format!("expected {}, got {}", name_space(wanted), name_space(got));
                    return Ok(Some(self.difference("white space differs", detail)));
                }
            }
        }
    }

    fn compare_tokens(&self, wanted: &[u8], got: &[u8]) -> Option<Difference> {
        if (self.flags.float_absolute.is_some() || self.flags.float_relative.is_some())
            && let Some(expected) = parse_float(wanted)
        {
            let Some(value) = parse_float(got) else {
                return Some(self.differ("a number is expected", wanted, got));
            };
            let difference = (expected - value).abs();
            let fits = self.flags.float_absolute.is_some_and(|t| difference <= t)
                || self.flags.float_relative.is_some_and(|t| difference <= t * expected.abs());
            return (!fits).then(|| self.differ("the number is too far off", wanted, got));
        }
        let same = if self.flags.case_sensitive { wanted == got } else { wanted.eq_ignore_ascii_case(got) };
        (!same).then(|| self.differ("the word differs", wanted, got))
    }

    fn differ(&self, what: &str, wanted: &[u8], got: &[u8]) -> Difference {
        self.difference(what, format!("expected {}, got {}", quote(wanted), quote(got)))
    }

    fn difference(&self, what: &str, detail: String) -> Difference {
        let place = format!("line {}, word {}: {what}", self.output.line, self.token.max(1));
        Difference { detail: format!("{place}: {detail} (line {} of the answer)", self.answer.line), place }
    }
}

/// One side, read as tokens; counts lines up to the start of the last token.
struct Side<R> {
    from: R,
    line: u64,
}

impl<R: BufRead> Side<R> {
    const fn new(from: R) -> Self {
        Self { from, line: 1 }
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        Ok(self.from.fill_buf()?.first().copied())
    }

    /// Goes one byte on; only after a `peek` that gave one.
    fn advance(&mut self) {
        if matches!(self.peek(), Ok(Some(b'\n'))) {
            self.line += 1;
        }
        self.from.consume(1);
    }

    fn skip_space(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.from.fill_buf()?;
            let blanks = buffer.iter().position(|b| !is_space(*b)).unwrap_or(buffer.len());
            let done = blanks < buffer.len() || buffer.is_empty();
            self.line += buffer[..blanks].iter().filter(|b| **b == b'\n').count() as u64;
            self.from.consume(blanks);
            if done {
                return Ok(());
            }
        }
    }

    /// Reads the token that starts here into `token`; false at the end.
    fn read_token(&mut self, token: &mut Vec<u8>) -> io::Result<bool> {
        token.clear();
        loop {
            let buffer = self.from.fill_buf()?;
            let end = buffer.iter().position(|b| is_space(*b)).unwrap_or(buffer.len());
            let done = end < buffer.len() || buffer.is_empty();
            token.extend_from_slice(&buffer[..end]);
            self.from.consume(end);
            if done {
                return Ok(!token.is_empty());
            }
        }
    }
}

/// C's `isspace` in the C locale.
const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

fn name_space(byte: Option<u8>) -> &'static str {
    match byte {
        None => "no blank",
        Some(b' ') => "a space",
        Some(b'\n') => "a line break",
        Some(b'\t') => "a tab",
        Some(b'\r') => "a carriage return",
        Some(_) => "another blank",
    }
}

/// A token for people: lossy UTF-8, bounded.
fn quote(token: &[u8]) -> String {
    let head = String::from_utf8_lossy(&token[..token.len().min(QUOTED * 4)]);
    let mut short: String = head.chars().take(QUOTED).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if head.chars().count() > QUOTED || token.len() > QUOTED * 4 {
        short.push('…');
    }
    format!("\"{short}\"")
}

/// What C's `strtod` reads when it takes the whole token, but infinities and NaN, which are words.
fn parse_float(token: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(token).ok()?;
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if let Some(hex) = unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X")) {
        let value = parse_hex_float(hex)?;
        return Some(if text.starts_with('-') { -value } else { value });
    }
    // Rust reads the same decimal forms as C; its words (inf, nan) start with letters.
    if !unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    text.parse().ok().filter(|v: &f64| v.is_finite())
}

/// C's hexadecimal floats after `0x`: digits, a point, an exponent of two after `p`.
fn parse_hex_float(hex: &str) -> Option<f64> {
    let (mantissa, exponent) = match hex.split_once(['p', 'P']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (hex, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut value = 0.0_f64;
    for digit in whole.chars().chain(fraction.chars()) {
        value = value.mul_add(16.0, f64::from(digit.to_digit(16)?));
    }
    let shift = exponent.checked_sub(i32::try_from(fraction.len()).ok()?.checked_mul(4)?)?;
    Some(value * 2.0_f64.powi(shift)).filter(|v| v.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(answer: &[u8], output: &[u8], flags: DefaultFlags) -> bool {
        // A tiny buffer: tokens and blanks cross its borders.
        let small = std::io::BufReader::with_capacity(3, answer);
        let whole = compare(answer, output, flags).unwrap();
        assert_eq!(compare(small, output, flags).unwrap(), whole);
        whole.is_none()
    }

    #[track_caller]
    fn check(flags: DefaultFlags, cases: &[(&[u8], &[u8], bool)]) {
        for (answer, output, expected) in cases {
            let (a, o) = (String::from_utf8_lossy(answer), String::from_utf8_lossy(output));
            assert_eq!(accepts(answer, output, flags), *expected, "answer {a:?}, output {o:?}, {flags:?}");
        }
    }

    #[test]
    fn tokens() {
        check(
            DefaultFlags::default(),
            &[
                (b"7\n", b"7\n", true),
                (b"7\n", b"7", true),
                (b"7\n", b"  7  \r\n\n", true),
                (b"1 2\n3\n", b"1\n2 3", true),
                (b"7\n", b"7\0\0", false),
                (b"7\n", b"7\0\n", false),
                (b"7\n", b"\0 7", false),
                (b"7\n", b"", false),
                (b"", b"", true),
                (b"\n", b"", true),
                (b"", b" \n", true),
                (b"", b"x", false),
                (b"7\n", b"7 7", false),
                (b"7 7\n", b"7", false),
                (b"Yes\n", b"yES\n", true),
                ("Å\n".as_bytes(), "å\n".as_bytes(), false),
                (b"1\n", b"1.0\n", false),
                (b"1\n", b"01\n", false),
                (b"a b\n", b"a\x0bb\x0c", true),
                (b"ab\n", b"a b\n", false),
                (b"\xff\xfe\n", b"\xff\xfe", true),
                (b"\xff\n", b"\xfe\n", false),
            ],
        );
    }

    #[test]
    fn case() {
        let flags = DefaultFlags { case_sensitive: true, ..DefaultFlags::default() };
        check(flags, &[(b"Yes", b"yes", false), (b"Yes", b"Yes", true), (b"Yes", b" Yes ", true)]);
    }

    #[test]
    fn white_space() {
        let flags = DefaultFlags { space_change_sensitive: true, ..DefaultFlags::default() };
        check(
            flags,
            &[
                (b"a b\n", b"a b\n", true),
                (b"a b\n", b"a  b\n", false),
                (b"a b\n", b"a\tb\n", false),
                (b"a b\n", b"a b", false),
                (b"a b", b"a b\n", false),
                (b"a\n", b"a\r\n", false),
                (b"a\n", b" a\n", false),
                (b" a\n", b"a\n", false),
                (b"a\n", b"A\n", true),
                (b"a\n", b"a\n\n", false),
                (b"a\n\n", b"a\n", false),
                (b"", b"", true),
                (b"", b"\n", false),
            ],
        );
    }

    #[test]
    fn floats() {
        let absolute = DefaultFlags { float_absolute: Some(1e-6), ..DefaultFlags::default() };
        let relative = DefaultFlags { float_relative: Some(1e-6), ..DefaultFlags::default() };
        let both = DefaultFlags { float_absolute: Some(1e-6), float_relative: Some(1e-6), ..absolute };
        check(
            absolute,
            &[
                (b"1.0", b"1", true),
                (b"1", b"1.0000005", true),
                (b"1", b"1.00001", false),
                (b"1", b"1e0", true),
                (b"1", b"+1.", true),
                (b"0.5", b".5", true),
                (b"-0", b"0", true),
                (b"16", b"0x10", true),
                (b"16", b"0x1p4", true),
                (b"-1.5", b"-0x1.8", true),
                (b"1", b"one", false),
                (b"1", b"1x", false),
                (b"1", b"1e", false),
                (b"1", b"nan", false),
                (b"1", b"inf", false),
                (b"1", b"1e999", false),
                (b"1", b"1\0", false),
                (b"inf", b"INF", true),
                (b"nan", b"NaN", true),
                (b"inf", b"1e999", false),
                (b"word", b"WORD", true),
                (b"word", b"1", false),
                (b"1000000000", b"1000000001", false),
            ],
        );
        check(relative, &[(b"1000000000", b"1000000001", true), (b"0", b"1e-9", false), (b"0", b"0.0", true)]);
        check(both, &[(b"1000000000", b"1000000001", true), (b"0", b"1e-9", true), (b"5", b"5.1", false)]);
    }

    #[test]
    fn a_difference_says_where() {
        let found = compare(&b"1 2\n3 4\n"[..], b"1 2\n\n3 5\n", DefaultFlags::default()).unwrap().unwrap();
        assert_eq!(found.place, "line 3, word 4: the word differs");
        assert_eq!(found.detail, "line 3, word 4: the word differs: expected \"4\", got \"5\" (line 2 of the answer)");
        let long = vec![b'x'; 9 << 20];
        let found = compare(&b"1"[..], &long, DefaultFlags::default()).unwrap().unwrap();
        assert!(found.detail.len() < 400, "{}", found.detail.len());
        let hostile = compare(&b"1"[..], b"\x1b[2J\0", DefaultFlags::default()).unwrap().unwrap();
        assert!(!hostile.detail.contains(['\x1b', '\0']));
    }

    #[test]
    fn large_outputs_stream() {
        let numbers: String = (0..2_000_000).map(|n| format!("{n}\n")).collect();
        assert!(numbers.len() > 8 << 20);
        assert_eq!(compare(numbers.as_bytes(), numbers.as_bytes(), DefaultFlags::default()).unwrap(), None);
    }
}

//! Bytes of a box → text that Postgres takes and a page can show: valid UTF-8, without NUL, bounded.

/// The most that is stored of one text, in bytes.
pub const STORED_BYTES: usize = 64 * 1024;

/// A text made storable, and whether something was cut off.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stored {
    /// Valid UTF-8, no NUL, at most [`STORED_BYTES`].
    pub text: String,
    /// Whether there was more.
    pub cut: bool,
}

/// Makes bytes storable; `more` tells that the bytes themselves were already cut.
pub fn stored(bytes: &[u8], more: bool) -> Stored {
    // A bit more than is kept, so that a character on the border is whole; replacement characters only make it longer.
    let head = &bytes[..bytes.len().min(STORED_BYTES + 4)];
    let mut text = String::from_utf8_lossy(head).replace('\0', "\u{fffd}");
    let cut = more || bytes.len() > STORED_BYTES || text.len() > STORED_BYTES;
    text.truncate(text.floor_char_boundary(STORED_BYTES));
    Stored { text, cut }
}

/// A message of one line or few, for a field that people read: storable, at most `max` bytes.
pub fn message(bytes: &[u8], max: usize) -> String {
    let mut text = stored(bytes, false).text;
    if text.len() > max {
        text.truncate(text.floor_char_boundary(max));
        text.push('…');
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_bytes_become_storable() {
        assert_eq!(stored(b"a\0b\xff", false), Stored { text: "a\u{fffd}b\u{fffd}".into(), cut: false });
        let long = stored(&vec![0xff; 100_000], false);
        assert!(long.cut && long.text.len() <= STORED_BYTES);
        let border = ["x".repeat(STORED_BYTES - 1), "é".into()].concat();
        let cut = stored(border.as_bytes(), false);
        assert_eq!((cut.text.len(), cut.cut), (STORED_BYTES - 1, true));
        assert!(!stored(&vec![b'x'; STORED_BYTES], false).cut);
        assert!(stored(b"x", true).cut);
        assert_eq!(message(b"short \n", 10), "short");
        assert_eq!(message("ééé".as_bytes(), 3), "é…");
    }
}

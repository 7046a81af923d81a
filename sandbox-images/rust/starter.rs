use std::io::{self, BufWriter, Read, Write};

fn main() {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).unwrap();
    let mut words = text.split_ascii_whitespace();
    let mut out = BufWriter::new(io::stdout().lock());

    let _ = (words.next(), out.flush());
}

// expect: wrong_answer | all 256 bytes are no answer, and harm nobody
fn main() {
    use std::io::Write;
    let all: Vec<u8> = (0..=255).collect();
    std::io::stdout().write_all(&all).unwrap();
}

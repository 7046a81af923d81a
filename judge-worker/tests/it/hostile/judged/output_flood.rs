// expect: output_limit_exceeded | written faster than anybody reads
fn main() {
    use std::io::Write;
    let mut output = std::io::stdout().lock();
    while output.write_all(&[b'3'; 1 << 16]).is_ok() {}
}

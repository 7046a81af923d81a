// expect: compile_error | a constant larger than the box
fn main() {
    static HUGE: [u8; 1 << 34] = [1; 1 << 34];
    println!("{}", HUGE[std::env::args().count()]);
}

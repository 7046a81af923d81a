use std::hint::black_box;

fn depth(n: u32) -> u32 {
    if black_box(n) == 0 { 0 } else { black_box(1) + depth(n - 1) }
}

fn main() {
    if depth(100_000) == 100_000 {
        println!("42");
    }
}

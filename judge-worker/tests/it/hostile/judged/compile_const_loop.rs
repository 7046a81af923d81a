// expect: compile_error | a constant that never is worked out
#![allow(long_running_const_eval)]
#[allow(long_running_const_eval)]
const fn forever() -> u64 {
    let mut n: u64 = 0;
    loop {
        n = n.wrapping_mul(3).wrapping_add(1);
        if n == 1 << 63 {
            return n;
        }
    }
}

fn main() {
    const ENDLESS: u64 = forever();
    println!("{ENDLESS}");
}

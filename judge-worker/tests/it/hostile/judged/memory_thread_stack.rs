// expect: memory_limit_exceeded | another thread's stack counts
#[inline(never)]
fn deep(n: usize) -> usize {
    let mut room = [0_u8; 4096];
    room[n % 4096] = std::hint::black_box(1);
    deep(n + 1) + usize::from(std::hint::black_box(room)[n % 4096])
}

fn main() {
    let deep = std::thread::Builder::new().stack_size(1 << 30).spawn(|| deep(0)).unwrap();
    println!("{}", deep.join().unwrap());
}

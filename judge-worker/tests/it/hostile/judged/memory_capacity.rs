// expect: run_time_error | more than there can be is refused at once
fn main() {
    let huge: Vec<u8> = std::hint::black_box(Vec::with_capacity(isize::MAX as usize));
    println!("{}", huge.capacity());
}

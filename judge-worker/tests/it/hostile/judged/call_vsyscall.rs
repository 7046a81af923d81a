// expect: accepted, run_time_error | the old page of calls leads nowhere else
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    let time: i64;
    unsafe {
        std::arch::asm!("call {page}", page = in(reg) 0xffff_ffff_ff60_0400_u64, inlateout("rdi") 0_i64 => _, out("rax") time, clobber_abi("C"));
    }
    assert!(time != 42);
    answer();
}

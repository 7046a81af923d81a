// expect: run_time_error | calls of another system end the program
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    answer();
    let result: i64;
    unsafe {
        std::arch::asm!("push rbx", "xor ebx, ebx", "int 0x80", "pop rbx", inlateout("rax") 20_i64 => result);
    }
    println!("ESCAPED {result}");
}

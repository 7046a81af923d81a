// expect: compile_error | nor does its assembler
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

std::arch::global_asm!(".incbin \"/etc/shadow\"");

fn main() {
    answer();
}

// expect: run_time_error | no instruction of this world
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    answer();
    unsafe { std::arch::asm!("ud2") };
}

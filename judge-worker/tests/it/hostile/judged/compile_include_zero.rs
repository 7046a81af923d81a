// expect: compile_error | a file without an end
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    print!("{}", include_bytes!("/dev/zero").len());
    answer();
}

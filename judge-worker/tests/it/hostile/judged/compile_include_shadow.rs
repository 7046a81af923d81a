// expect: compile_error | the compiler reads nothing that the program may not
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    print!("{}", include_str!("/etc/shadow"));
    answer();
}

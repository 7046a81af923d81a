// expect: accepted | the last line needs no end
fn main() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    print!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

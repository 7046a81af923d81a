// expect: accepted | nothing tells which of the tests this is
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    let named = std::env::vars().chain(std::env::args().map(|word| (word, String::new())));
    let told: Vec<_> = named.filter(|(name, value)| format!("{name}{value}").contains("secret")).collect();
    if !told.is_empty() {
        println!("ESCAPED {told:?}");
    }
    answer();
}

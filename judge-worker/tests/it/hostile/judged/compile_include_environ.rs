// expect: accepted, compile_error | the compiler's environment knows no secrets
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    let words = String::from_utf8_lossy(include_bytes!("/proc/self/environ")).to_uppercase();
    if ["TOKEN", "PASSWORD", "SECRET", "DATABASE", "NATS"].iter().any(|word| words.contains(word)) {
        println!("ESCAPED {words}");
    }
    answer();
}

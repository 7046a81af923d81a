// expect: time_limit_exceeded | giving the core away is using it
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    answer();
    loop {
        std::thread::yield_now();
    }
}

// expect: accepted | another thread's panic ends that thread alone
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    let _ = std::thread::spawn(|| panic!("alone")).join();
    answer();
}

// expect: run_time_error | two panics at once
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

struct Held;

impl Drop for Held {
    fn drop(&mut self) {
        panic!("the second");
    }
}

fn main() {
    answer();
    let _held = Held;
    panic!("the first");
}

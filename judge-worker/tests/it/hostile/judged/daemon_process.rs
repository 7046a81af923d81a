// expect: accepted | the verdict does not wait for what a program started
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    std::process::Command::new("/bin/sh").args(["-c", "trap '' TERM HUP; sleep 1000"]).spawn().unwrap();
    answer();
}

// expect: accepted | the program can't be changed for the next test
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    let program = std::env::current_exe().unwrap();
    let done = [std::fs::write(&program, "").is_ok(), std::fs::remove_file(&program).is_ok(), std::fs::rename(&program, "/tmp/x").is_ok(), std::fs::write("/proc/self/exe", "").is_ok(), std::fs::hard_link(&program, "/tmp/y").is_ok()];
    if done.contains(&true) {
        println!("ESCAPED {done:?}");
    }
    answer();
}

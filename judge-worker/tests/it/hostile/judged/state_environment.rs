// expect: accepted | nothing that one test sets is there in the next
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    let left = std::path::Path::new("/tmp/left");
    if std::env::var_os("LEFT").is_some() || left.exists() {
        println!("ESCAPED");
    }
    unsafe { std::env::set_var("LEFT", "x") };
    std::fs::write(left, "x").unwrap();
    std::os::unix::fs::symlink("/box/p", "/tmp/program").unwrap();
    answer();
}

// expect: accepted | the runner's memory, files and environment are closed
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    for name in ["environ", "mem", "maps", "root/etc/shadow", "fd/0", "fd/3"] {
        if std::fs::read(format!("/proc/1/{name}")).is_ok_and(|found| !found.is_empty()) {
            println!("ESCAPED {name}");
        }
    }
    answer();
}

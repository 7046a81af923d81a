// expect: accepted | no build script of a submission is run
fn main() {
    if option_env!("BUILT").is_some() || std::path::Path::new("/tmp/built").exists() {
        println!("ESCAPED");
    }
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

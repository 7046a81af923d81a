// expect: accepted | nor do its macros
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    let found = [option_env!("DATABASE_URL"), option_env!("WORKER_DATABASE_URL"), option_env!("NATS_URL"), option_env!("NATS_TOKEN"), option_env!("DOCKER_HOST")];
    if found.iter().any(Option::is_some) {
        println!("ESCAPED {found:?}");
    }
    answer();
}

use std::io::BufRead;

fn main() {
    let mut numbers = std::io::stdin().lock().lines().map(|line| line.unwrap().parse::<u64>().unwrap());
    let n = numbers.next().unwrap();
    println!("{}", numbers.take(n as usize).sum::<u64>());
}

fn main() {
    println!("42");
    panic!("no");
}

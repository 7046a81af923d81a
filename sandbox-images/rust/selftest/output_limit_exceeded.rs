fn main() {
    let line = "42".repeat(5000);
    loop {
        println!("{line}");
    }
}

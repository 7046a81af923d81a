// expect: compile_error | the linker takes nothing from elsewhere
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

#[link(name = "evil", kind = "static")]
unsafe extern "C" {
    fn evil();
}

#[used]
static EVIL: unsafe extern "C" fn() = evil;

fn main() {
    answer();
}

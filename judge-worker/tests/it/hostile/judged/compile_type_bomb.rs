// expect: compile_error | types within types without an end
fn go<T: Clone>(of: T, depth: u32) {
    if depth < u32::MAX {
        go((of.clone(), of), depth + 1);
    }
}

fn main() {
    go((), 0);
}

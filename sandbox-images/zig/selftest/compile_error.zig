pub fn main() void {
    const x: i32 = "42";
    _ = x;
}

pub fn main() void {
    var n: u64 = 0;
    while (true) {
        const p: *volatile u64 = &n;
        p.* = p.* +% 1;
    }
}

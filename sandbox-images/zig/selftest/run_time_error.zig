pub fn main() !void {
    return error.No;
}

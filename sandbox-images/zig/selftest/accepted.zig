const std = @import("std");
const adder = struct {
    fn add(line: []const u8) !i64 {
        var sum: i64 = 0;
        var words = std.mem.tokenizeAny(u8, line, " \r");
        while (words.next()) |word| sum += try std.fmt.parseInt(i64, word, 10);
        return sum;
    }
};

pub fn main(init: std.process.Init) !void {
    var in_buffer: [4096]u8 = undefined;
    var out_buffer: [4096]u8 = undefined;
    var reader = std.Io.File.stdin().reader(init.io, &in_buffer);
    var writer = std.Io.File.stdout().writerStreaming(init.io, &out_buffer);
    const line = (try reader.interface.takeDelimiter('\n')).?;
    try writer.interface.print("{d}\n", .{try adder.add(line)});
    try writer.interface.flush();
}

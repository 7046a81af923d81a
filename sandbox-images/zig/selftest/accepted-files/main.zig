const std = @import("std");
const adder = @import("adder.zig");

pub fn main(init: std.process.Init) !void {
    var in_buffer: [4096]u8 = undefined;
    var out_buffer: [4096]u8 = undefined;
    var reader = std.Io.File.stdin().reader(init.io, &in_buffer);
    var writer = std.Io.File.stdout().writerStreaming(init.io, &out_buffer);
    const line = (try reader.interface.takeDelimiter('\n')).?;
    var words = std.mem.tokenizeAny(u8, line, " \r");
    const a = try std.fmt.parseInt(i64, words.next().?, 10);
    const b = try std.fmt.parseInt(i64, words.next().?, 10);
    try writer.interface.print("{d}\n", .{adder.add(a, b)});
    try writer.interface.flush();
}

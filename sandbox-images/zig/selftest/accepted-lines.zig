const std = @import("std");

pub fn main(init: std.process.Init) !void {
    var in_buffer: [4096]u8 = undefined;
    var out_buffer: [4096]u8 = undefined;
    var reader = std.Io.File.stdin().reader(init.io, &in_buffer);
    var writer = std.Io.File.stdout().writerStreaming(init.io, &out_buffer);
    const in = &reader.interface;
    const n = try std.fmt.parseInt(u32, (try in.takeDelimiter('\n')).?, 10);
    var sum: i64 = 0;
    for (0..n) |_| sum += try std.fmt.parseInt(i64, (try in.takeDelimiter('\n')).?, 10);
    try writer.interface.print("{d}\n", .{sum});
    try writer.interface.flush();
}

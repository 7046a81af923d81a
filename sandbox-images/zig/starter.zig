const std = @import("std");

pub fn main(init: std.process.Init) !void {
    var in_buffer: [1 << 16]u8 = undefined;
    var out_buffer: [1 << 16]u8 = undefined;
    var reader = std.Io.File.stdin().reader(init.io, &in_buffer);
    var writer = std.Io.File.stdout().writerStreaming(init.io, &out_buffer);
    const in = &reader.interface;
    const out = &writer.interface;

    const line = (try in.takeDelimiter('\n')).?;
    try out.print("{s}\n", .{line});
    try out.flush();
}

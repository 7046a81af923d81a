const std = @import("std");

pub fn main(init: std.process.Init) !void {
    var out_buffer: [4096]u8 = undefined;
    var writer = std.Io.File.stdout().writerStreaming(init.io, &out_buffer);
    while (true) try writer.interface.print("42\n", .{});
}

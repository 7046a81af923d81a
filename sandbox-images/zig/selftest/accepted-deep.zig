const std = @import("std");

noinline fn depth(n: u64) u64 {
    var kept: u64 = n;
    std.mem.doNotOptimizeAway(&kept);
    if (n == 0) return 0;
    const below = depth(n - 1);
    std.mem.doNotOptimizeAway(&kept);
    return below + 1;
}

pub fn main(init: std.process.Init) !void {
    var out_buffer: [64]u8 = undefined;
    var writer = std.Io.File.stdout().writerStreaming(init.io, &out_buffer);
    if (depth(1_000_000) == 1_000_000) try writer.interface.print("42\n", .{});
    try writer.interface.flush();
}

const std = @import("std");

pub fn main(init: std.process.Init) !void {
    while (true) {
        const block = try init.arena.allocator().alloc(u8, 1 << 20);
        @memset(block, 1);
    }
}

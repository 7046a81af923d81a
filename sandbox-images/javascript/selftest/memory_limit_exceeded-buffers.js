const held = [];
for (;;) held.push(Buffer.alloc(1 << 20, 1));

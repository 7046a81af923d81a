// expect: memory_limit_exceeded | strings that are one string's halves
const held = [];
for (let i = 0; ; i++) held.push(Buffer.from("x".repeat(1 << 20) + i).toString());

// expect: memory_limit_exceeded | memory outside of the heap counts
const held = [];
for (let i = 0; i < 100; i++) held.push(Buffer.alloc(16 << 20, 1));
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

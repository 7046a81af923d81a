// expect: memory_limit_exceeded | shared buffers count
const held = [];
for (let i = 0; i < 100; i++) held.push(new Uint8Array(new SharedArrayBuffer(16 << 20)).fill(1));
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

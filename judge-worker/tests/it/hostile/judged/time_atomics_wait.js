// expect: time_limit_exceeded | waiting costs wall time
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

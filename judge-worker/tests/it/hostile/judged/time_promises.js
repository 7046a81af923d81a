// expect: time_limit_exceeded, memory_limit_exceeded | a queue that never is empty
const again = () => Promise.resolve().then(again);
again();
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

// expect: time_limit_exceeded | a timer keeps the program alive, and it does nothing
setInterval(() => {}, 1_000);
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

// expect: compile_error, accepted, run_time_error | deep brackets end in words
void eval("[".repeat(100_000) + "]".repeat(100_000));
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

// expect: run_time_error | it gives up after the right answer
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));
process.abort();

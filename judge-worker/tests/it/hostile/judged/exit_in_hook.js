// expect: run_time_error | an exit code that is said last
process.on("exit", () => { process.exitCode = 7; });
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

// expect: run_time_error | a signal that looks like the judge's
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));
process.kill(process.pid, "SIGKILL");

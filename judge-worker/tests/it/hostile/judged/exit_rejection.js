// expect: run_time_error | a promise that nobody waits for
Promise.reject(new Error("late"));
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

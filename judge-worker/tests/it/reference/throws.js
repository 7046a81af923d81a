// expect: run_time_error | the right answer, and then an exception
console.log(require("fs").readFileSync(0, "utf8").split(/\s+/).reduce((sum, word) => sum + Number(word), 0));
throw new Error("late");

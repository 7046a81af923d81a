// expect: time_limit_exceeded | no signal that it may refuse
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "SIGXCPU", "SIGALRM"]) process.on(signal, () => {});
for (;;);

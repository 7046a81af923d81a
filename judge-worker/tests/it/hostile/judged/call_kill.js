// expect: accepted | nobody ends the runner, and a program may only end its own
for (const target of [1, -1]) {
    try {
        process.kill(target, "SIGKILL");
    } catch {}
}
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

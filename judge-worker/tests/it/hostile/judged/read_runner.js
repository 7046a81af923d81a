// expect: accepted | the runner's memory, files and environment are closed
const fs = require("fs");
for (const attempt of [() => fs.readFileSync("/proc/1/environ"), () => fs.readdirSync("/proc/1/fd"), () => fs.openSync("/proc/1/mem"), () => fs.readlinkSync("/proc/1/exe"), () => fs.readdirSync("/judge/socket")]) {
    try {
        attempt();
        console.log("ESCAPED");
    } catch {}
}
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

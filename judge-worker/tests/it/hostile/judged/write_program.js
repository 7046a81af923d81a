// expect: accepted | the program can't be changed for the next test
const fs = require("fs");
for (const attempt of [() => fs.writeFileSync(__filename, ""), () => fs.unlinkSync(__filename), () => fs.renameSync(__filename, "/tmp/x"), () => fs.chmodSync(__filename, 0o777), () => fs.mkdirSync(__dirname + "/node_modules")]) {
    try {
        attempt();
        console.log("ESCAPED");
    } catch {}
}
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

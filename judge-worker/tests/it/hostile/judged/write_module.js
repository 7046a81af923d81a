// expect: accepted | no module lies in wait for the next test
const fs = require("fs");
try {
    require("left");
    console.log("ESCAPED");
} catch {}
for (const folder of [".", "/tmp", process.env.HOME ?? "."]) {
    try {
        fs.mkdirSync(folder + "/node_modules", { recursive: true });
        fs.writeFileSync(folder + "/node_modules/left.js", "");
    } catch {}
}
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

// expect: accepted | no file of one test is there in the next
const fs = require("fs");
for (const path of ["/tmp/left", "left", "/dev/shm/left", "/dev/mqueue/left", "/var/tmp/left", "/run/lock/left"]) {
    if (fs.existsSync(path)) console.log("ESCAPED " + path);
    try {
        fs.writeFileSync(path, "x");
    } catch {}
}
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

// expect: accepted | no program becomes root, nor does what it starts
for (const attempt of [() => process.setuid(0), () => process.setgid(0), () => process.setgroups([0]), () => process.initgroups("root", 0)]) {
    try {
        attempt();
        console.log("ESCAPED");
    } catch {}
}
if (!require("child_process").spawnSync("/bin/sh", ["-c", "true"], { uid: 0, gid: 0 }).error) console.log("ESCAPED");
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

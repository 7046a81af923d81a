// expect: accepted | the verdict does not wait for what a program started
require("child_process").spawn("/bin/sh", ["-c", "trap '' TERM HUP; sleep 1000"], { detached: true, stdio: "inherit" }).unref();
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

// expect: accepted | what the run time keeps to itself starts nobody else's process
try {
    const { spawn } = process.binding("spawn_sync");
    const said = spawn({ file: "/bin/sh", args: ["sh", "-c", "true"], uid: 0, gid: 0, stdio: [{ type: "pipe", readable: true, writable: false }] });
    if (!said.error) console.log("ESCAPED");
} catch {}
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

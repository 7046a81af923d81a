// expect: accepted | 0.85 s of the limit of 1 s, by the process's own clock
const used = () => { const { user, system } = process.cpuUsage(); return user + system; };
while (used() < 850_000);
console.log(require("fs").readFileSync(0, "utf8").split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

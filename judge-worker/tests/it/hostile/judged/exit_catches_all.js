// expect: accepted | what a program catches is its own affair
process.on("uncaughtException", () => process.exit(0));
setImmediate(() => { throw new Error("caught"); });
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

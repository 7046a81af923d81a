// expect: accepted | no program goes before the others
try {
    require("os").setPriority(0, -10);
    console.log("ESCAPED");
} catch {}
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

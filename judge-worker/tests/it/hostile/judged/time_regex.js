// expect: time_limit_exceeded | backtracking without end
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));
/^(a+)+$/.test("a".repeat(50) + "!");

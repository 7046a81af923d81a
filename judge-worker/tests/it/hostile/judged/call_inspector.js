// expect: accepted | no debugger listens
require("inspector").open(0, "127.0.0.1");
if (require("inspector").url()) console.log("ESCAPED");
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

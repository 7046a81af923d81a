// expect: accepted | no page is fetched
fetch("http://127.0.0.1:8080/").then(() => console.log("ESCAPED"), () => {});
require("dns").lookup("example.org", (error) => error || console.log("ESCAPED"));
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

// expect: accepted | no connection, whose failure is an event
const socket = require("net").connect(5432, "127.0.0.1");
socket.on("connect", () => console.log("ESCAPED"));
socket.on("error", () => {});
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

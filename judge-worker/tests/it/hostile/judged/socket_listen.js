// expect: accepted | nobody listens
for (const where of [[0, "127.0.0.1"], ["/tmp/socket"], ["\0hidden"]]) {
    const server = require("http").createServer();
    server.on("listening", () => console.log("ESCAPED"));
    server.on("error", () => {});
    server.listen(...where);
}
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

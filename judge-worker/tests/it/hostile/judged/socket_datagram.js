// expect: accepted | no datagrams
try {
    const socket = require("dgram").createSocket("udp4");
    socket.on("listening", () => console.log("ESCAPED"));
    socket.on("error", () => socket.close());
    socket.bind(0);
} catch {}
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

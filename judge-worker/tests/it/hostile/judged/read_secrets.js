// expect: accepted | the worker's environment ends at the box
if (Object.keys(process.env).some((name) => /TOKEN|URL|PASSWORD|SECRET|DATABASE|NATS|DOCKER/.test(name))) console.log("ESCAPED");
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

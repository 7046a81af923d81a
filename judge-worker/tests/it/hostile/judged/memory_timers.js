// expect: memory_limit_exceeded, time_limit_exceeded | each timer makes two
const held = [];
const more = () => {
    held.push(new Array(1000).fill(held.length));
    setTimeout(more, 0);
    setTimeout(more, 0);
};
more();
console.log(require("fs").readFileSync(0, "utf8").trim().split(/\s+/).reduce((sum, word) => sum + Number(word), 0));

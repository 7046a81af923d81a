const lines = require('fs').readFileSync(0, 'utf8').split('\n');
let sum = 0;
for (let i = 1; i <= Number(lines[0]); i++) sum += Number(lines[i]);
console.log(sum);

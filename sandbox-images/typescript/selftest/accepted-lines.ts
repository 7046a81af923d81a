import * as fs from 'fs';

const lines = fs.readFileSync(0, 'utf8').split('\n').map(Number);
let sum = 0;
for (let i = 1; i <= lines[0]; i++) sum += lines[i];
console.log(sum);

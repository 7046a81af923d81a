const lines = [];
const reader = require('readline').createInterface({ input: process.stdin });
reader.on('line', (line) => lines.push(line));
reader.on('close', () => console.log(lines[0].split(' ').reduce((sum, word) => sum + BigInt(word), 0n).toString()));

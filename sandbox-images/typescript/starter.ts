import * as fs from 'fs';

const lines: string[] = fs.readFileSync(0, 'utf8').split('\n');

const out: string[] = [];
console.log(out.join('\n'));

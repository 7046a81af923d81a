import { readFileSync } from 'node:fs';

const text = await Promise.resolve(readFileSync('/dev/stdin', 'utf8'));
console.log(text.split(' ').reduce((sum, word) => sum + Number(word), 0));

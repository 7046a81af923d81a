import { createInterface } from 'node:readline';

const reader = createInterface({ input: process.stdin });
reader.on('line', (line: string) => {
    const sum: bigint = line.split(' ').reduce((total, word) => total + BigInt(word), 0n);
    console.log(sum.toString());
});

const depth = (n: number): number => (n === 0 ? 0 : 1 + depth(n - 1));
if (depth(100000) === 100000) console.log(42);

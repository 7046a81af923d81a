const x: number = '42';
console.log(x);

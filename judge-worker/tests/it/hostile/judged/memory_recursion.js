// expect: run_time_error, memory_limit_exceeded | depth ends in words or a limit
const deep = (n) => deep(n + 1) + 1;
console.log(deep(0));

// expect: run_time_error, memory_limit_exceeded, time_limit_exceeded | workers are threads and memory
const { Worker } = require("worker_threads");
for (;;) new Worker("for (;;);", { eval: true });

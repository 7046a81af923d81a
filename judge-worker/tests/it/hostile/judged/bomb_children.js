// expect: wrong_answer, run_time_error, memory_limit_exceeded, time_limit_exceeded | each of which does the same
for (let i = 0; i < 100; i++) require("child_process").spawn(process.execPath, [__filename], { detached: true, stdio: "inherit" }).on("error", () => {});

// expect: output_limit_exceeded | written faster than anybody reads
for (;;) process.stdout.write("3\n".repeat(1 << 12));

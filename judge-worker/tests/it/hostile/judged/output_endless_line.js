// expect: output_limit_exceeded | one line without an end
require("stream").Readable.from((function* () { for (;;) yield "3".repeat(1 << 14); })()).pipe(process.stdout);

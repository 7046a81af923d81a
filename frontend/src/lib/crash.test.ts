import { expect, test } from "vitest";
import { crashPlace, exceptionPlace, readTrace } from "./crash.ts";

test.each([
  ["ZeroDivisionError: division by zero (line 5)", 5, "ZeroDivisionError: division by zero"],
  ["an exception in line 12", 12, "an exception"],
])("%s", (message, line, words) => {
  expect(exceptionPlace(message)).toEqual({ line, column: null, severity: "error", message: words });
});

test("other words name no line", () => {
  for (const words of ["an exception", "exit code 1", "in line", "(line 0)", null])
    expect(exceptionPlace(words)).toBe(null);
});

const trace = `Traceback (most recent call last):
  File "/box/p/src/main.py", line 7, in <module>
    main()
  File "/box/p/src/main.py", line 3, in main
    heapq.heappop([])
  File "/usr/lib/python3.13/heapq.py", line 90, in heappop
IndexError: index out of range`;

test("a trace leads to the innermost place in the program itself", () => {
  const crashed = { verdict: "run_time_error", message: "exit code 1", stderr: trace };
  expect(crashPlace(crashed)).toMatchObject({ line: 3, message: "IndexError: index out of range" });
  expect(readTrace(trace).flatMap((one) => one.place?.line ?? [])).toEqual([7, 3]);
  expect(crashPlace({ ...crashed, verdict: "wrong_answer" })).toBe(null);
  expect(crashPlace({ ...crashed, message: "KeyError: 1 (line 4)" })?.line).toBe(4);
  expect(crashPlace({ ...crashed, stderr: "nothing here" })).toBe(null);
});

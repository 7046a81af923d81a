import { expect, test } from "vitest";
import { ApiError } from "../../api/errors.ts";
import type { Submission, TestResult } from "../../api/types.ts";
import { headline, type ResultView } from "./headline.ts";

const now = Date.parse("2026-01-01T00:00:10Z");

function submission(part: Partial<Submission>): Submission {
  return {
    id: "1",
    problem: "sum-of-two",
    username: "ada",
    language: "cpp",
    mode: "submit",
    source: "",
    status: "queued",
    verdict: null,
    score: null,
    max_score: null,
    created_at: "2026-01-01T00:00:00Z",
    judged_at: null,
    problem_version: 1,
    attempt: 1,
    queue_position: null,
    progress: { done: 0, total: 52 },
    files: null,
    compile: { output: null, time_ms: null },
    time_ms: null,
    memory_kib: null,
    tests: [],
    percentile: { time: null, memory: null },
    judge_error_reason: null,
    poll_after_ms: 300,
    ...part,
  };
}

const failed = { number: 3, verdict: "wrong_answer", expected: "1" } as TestResult;
const passed = { number: 1, verdict: "accepted", expected: "1" } as TestResult;
const following = (part: Partial<Submission>, lost = false): ResultView => ({
  state: "following",
  submission: submission(part),
  lost,
});

test.each<[string, ResultView, string, string]>([
  ["sending", { state: "sending", mode: "submit" }, "Sending", "on its way"],
  [
    "refused",
    { state: "refused", error: new ApiError({ status: 422, title: "Too long", detail: "128 KiB" }) },
    "Too long",
    "128",
  ],
  ["queued", following({ queue_position: 3 }), "Queued, 3rd in line", "leave this page"],
  ["next", following({ queue_position: 1 }), "Queued, next in line", "leave this page"],
  ["queued for long", following({ created_at: "2025-12-31T23:59:00Z" }), "Queued", "Longer than usual"],
  ["compiling", following({ status: "compiling" }), "Compiling", "Then the tests"],
  [
    "running",
    following({ status: "running", progress: { done: 36, total: 52 }, time_ms: 84, memory_kib: 12_700 }),
    "Running test 37 of 52",
    "worst 84 ms · 12.4 MiB",
  ],
  ["lost", following({ status: "running" }, true), "Connection lost", "your code is kept"],
  [
    "accepted",
    following({
      status: "done",
      verdict: "accepted",
      progress: { done: 52, total: 52 },
      time_ms: 84,
      memory_kib: 512,
    }),
    "Accepted",
    "52 tests · 84 ms · 512 KiB",
  ],
  [
    "with a share",
    following({ status: "done", verdict: "accepted", percentile: { time: 82.6, memory: 10 } }),
    "Accepted",
    "faster than 83 %",
  ],
  ["wrong", following({ status: "done", verdict: "wrong_answer", tests: [failed] }), "Wrong answer", "on test 3 of 52"],
  [
    "wrong after some",
    following({ status: "done", verdict: "wrong_answer", tests: [failed] }),
    "Wrong answer",
    "the first 2 of 52 passed",
  ],
  ["compile error", following({ status: "done", verdict: "compile_error" }), "Compile error", "no test was run"],
  ["judge error", following({ status: "done", verdict: "judge_error" }), "Judge error", ""],
  [
    "points",
    following({ status: "done", verdict: "partially_accepted", score: 40, max_score: 100 }),
    "Partially accepted",
    "40 of 100",
  ],
  ["own input", following({ status: "done", verdict: "accepted", mode: "run" }), "Finished", ""],
  [
    "samples",
    following({ status: "done", verdict: "accepted", mode: "run", tests: [{ ...passed, sample: true }] }),
    "Samples passed",
    "",
  ],
  [
    "own input whose answer is known",
    following({ status: "done", verdict: "accepted", mode: "run", tests: [{ ...passed, sample: false }] }),
    "Right on your input",
    "",
  ],
])("%s", (_name, view, title, detail) => {
  const line = headline(view, now);
  expect(line.title).toBe(title);
  expect(line.detail).toContain(detail);
});

test("a queue that moves tells how long it will take", () => {
  expect(headline(following({ queue_position: 3 }), now, 6_000).detail).toContain("About 6 s");
});

test("a poll during the run is not read out again and again", () => {
  const at = (done: number) => headline(following({ status: "running", progress: { done, total: 52 } }), now).announce;
  expect(at(1)).toBe(at(40));
});

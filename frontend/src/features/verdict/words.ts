import type { ImportStatus, Status, Verdict } from "../../api/types.ts";
import type { IconName } from "../../ui/Icon.tsx";

export type Tone = "ok" | "bad" | "slow" | "note" | "plain";
export type VerdictWords = {
  word: string;
  tone: Tone;
  icon: IconName;
  /** One sentence: what this verdict means. */
  means: string;
};

/** Every verdict's word, colour, icon and meaning. A new verdict doesn't compile until it has them. */
export const verdicts: Record<Verdict, VerdictWords> = {
  accepted: {
    word: "Accepted",
    tone: "ok",
    icon: "check",
    means: "The output was right on every test, within all limits.",
  },
  wrong_answer: {
    word: "Wrong answer",
    tone: "bad",
    icon: "cross",
    means: "The program ended in time, but its output is not right.",
  },
  time_limit_exceeded: {
    word: "Time limit exceeded",
    tone: "slow",
    icon: "clock",
    means:
      "The program was stopped at the time limit. An endless loop, or an algorithm that is too slow for the largest inputs.",
  },
  memory_limit_exceeded: {
    word: "Memory limit exceeded",
    tone: "slow",
    icon: "memory",
    means: "The program was stopped because it took more memory than the limit.",
  },
  output_limit_exceeded: {
    word: "Output limit exceeded",
    tone: "slow",
    icon: "waves",
    means: "The program was stopped because it printed too much.",
  },
  run_time_error: {
    word: "Run-time error",
    tone: "bad",
    icon: "warning",
    means: "The program crashed, or ended with an exit code other than 0.",
  },
  compile_error: {
    word: "Compile error",
    tone: "note",
    icon: "braces",
    means: "The compiler refused the source, so no test was run.",
  },
  partially_accepted: {
    word: "Partially accepted",
    tone: "slow",
    icon: "half",
    means: "Some of the points: not every test group passed.",
  },
  judge_error: {
    word: "Judge error",
    tone: "note",
    icon: "retry",
    means: "The judge failed, not your program. This doesn't count, and it can be judged again.",
  },
  cancelled: {
    word: "Cancelled",
    tone: "plain",
    icon: "stop",
    means: "It was cancelled before it was judged to the end.",
  },
};

export const statusWords: Record<Exclude<Status, "done">, string> = {
  queued: "Queued",
  compiling: "Compiling",
  running: "Running",
};

export const importWords: Record<ImportStatus, string> = {
  queued: "Waiting for a worker",
  validating: "Checking the package",
  verifying: "Judging its submissions",
  done: "Done",
  failed: "Failed",
};

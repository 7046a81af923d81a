/** What the result panel says at its top, for every state it can be in. Pure, so that each state has a test. */
import type { ApiError } from "../../api/errors.ts";
import type { Mode, Submission } from "../../api/types.ts";
import { count, formatKib, formatMs, ordinal } from "../../lib/format.ts";
import type { IconName } from "../../ui/Icon.tsx";
import { type Tone, verdicts } from "./words.ts";

export type ResultView =
  | { state: "idle" }
  | { state: "sending"; mode: Mode }
  | { state: "refused"; error: ApiError }
  /** `lost`: the last questions went unanswered. */
  | { state: "following"; submission: Submission; lost: boolean };

export type Headline = {
  title: string;
  /** The second line; may be empty, its room is kept. */
  detail: string;
  tone: Tone;
  /** `busy` draws the turning wheel instead. */
  icon: IconName | "busy";
  /** Read out by screen readers when it changes; leaves out what changes at every poll. */
  announce: string;
};

/** A wait that deserves an explanation. */
const LONG_WAIT_MS = 30_000;

export function headline(view: ResultView, now: number): Headline {
  switch (view.state) {
    case "idle":
      return {
        title: "Nothing judged yet",
        detail: "Run tries the samples or your own input. Submit judges all tests.",
        tone: "plain",
        icon: "dot",
        announce: "",
      };
    case "sending":
      return said("Sending", "Your code is on its way.", "plain", "busy");
    case "refused":
      return said(view.error.title, view.error.message, "bad", "warning");
    case "following": {
      const line = following(view.submission, now);
      if (!view.lost || view.submission.status === "done") return line;
      return said("Connection lost", "Trying again. The judging goes on, and your code is kept.", "slow", "warning");
    }
  }
}

function following(submission: Submission, now: number): Headline {
  switch (submission.status) {
    case "queued":
      return queued(submission, now);
    case "compiling":
      return said("Compiling", "Then the tests run one by one.", "plain", "busy");
    case "running": {
      const { done, total } = submission.progress;
      const title = total === 0 ? "Running" : `Running test ${Math.min(done + 1, total)} of ${total}`;
      return { title, detail: worst(submission), tone: "plain", icon: "busy", announce: "Running the tests" };
    }
    case "done":
      return done(submission);
  }
}

function queued(submission: Submission, now: number): Headline {
  const position = submission.queue_position;
  const waited = now - new Date(submission.created_at).getTime();
  const place =
    position === null || position < 1 ? "" : position === 1 ? "next in line" : `${ordinal(position)} in line`;
  const title = place ? `Queued, ${place}` : "Queued";
  const detail =
    waited > LONG_WAIT_MS
      ? "Longer than usual: all workers are busy, or none is running. It is kept, and you can leave this page."
      : "You can leave this page; the judging goes on.";
  return { title, detail, tone: "plain", icon: "busy", announce: title };
}

function done(submission: Submission): Headline {
  if (submission.verdict === null) return said("Not judged", "", "plain", "dot");
  const { word, tone, icon } = verdicts[submission.verdict];
  const { done: judged, total } = submission.progress;
  const parts: string[] = [];
  const failed = submission.tests.find((test) => test.verdict !== "accepted");
  if (submission.verdict === "compile_error") parts.push("no test was run");
  else if (submission.score !== null && submission.max_score !== null) {
    parts.push(`${submission.score} of ${submission.max_score} points`);
  } else if (submission.verdict === "accepted") parts.push(count(judged, "test"));
  else if (failed && total) parts.push(`on test ${failed.number} of ${total}`);
  const used = worst(submission);
  if (used) parts.push(used);
  // A share with decimals would claim more than two runs of the same program have in common.
  const faster = submission.verdict === "accepted" ? submission.percentile.time : null;
  if (faster !== null) parts.push(`faster than ${Math.round(faster)} %`);

  let title = word;
  if (submission.mode === "run" && submission.verdict === "accepted") {
    title = submission.tests.some((test) => test.expected !== null) ? "Samples passed" : "Finished";
  }
  return { title, detail: parts.join(" · "), tone, icon, announce: [title, ...parts].join(", ") };
}

/** `84 ms · 12.4 MiB`, as far as known. */
function worst(submission: Submission): string {
  const parts: string[] = [];
  if (submission.time_ms !== null) parts.push(formatMs(submission.time_ms));
  if (submission.memory_kib !== null) parts.push(formatKib(submission.memory_kib));
  return parts.length === 0 ? "" : submission.status === "running" ? `worst ${parts.join(" · ")}` : parts.join(" · ");
}

function said(title: string, detail: string, tone: Tone, icon: IconName | "busy"): Headline {
  return { title, detail, tone, icon, announce: detail ? `${title}. ${detail}` : title };
}

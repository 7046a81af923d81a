/** What the result panel says at its top, for every state it can be in. Pure, so that each state has a test. */

import type { ApiError } from "../../api/errors.ts";
import type { Mode, Submission } from "../../api/types.ts";
import { formatKib, formatMs, formatSpan } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import type { IconName } from "../../ui/Icon.tsx";
import { looks, type Tone } from "./words.ts";

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

/** `left`: how long the queue will take at its pace, where it is known. */
export function headline(view: ResultView, now: number, left: number | null = null): Headline {
  switch (view.state) {
    case "idle":
      return {
        title: m.verdict.idle,
        detail: m.verdict.idleDetail,
        tone: "plain",
        icon: "dot",
        announce: "",
      };
    case "sending":
      return said(m.verdict.sending, m.verdict.sendingDetail, "plain", "busy");
    case "refused":
      return said(view.error.title, view.error.message, "bad", "warning");
    case "following": {
      const line = following(view.submission, now, left);
      if (!view.lost || view.submission.status === "done") return line;
      return said(m.verdict.lost, m.verdict.lostDetail, "slow", "warning");
    }
  }
}

function following(submission: Submission, now: number, left: number | null): Headline {
  switch (submission.status) {
    case "queued":
      return queued(submission, now, left);
    case "compiling":
      return said(m.verdict.status.compiling, m.verdict.compilingDetail, "plain", "busy");
    case "running": {
      const { done, total } = submission.progress;
      const title = total === 0 ? m.verdict.status.running : m.verdict.runningTest(Math.min(done + 1, total), total);
      return { title, detail: worst(submission), tone: "plain", icon: "busy", announce: m.verdict.runningTests };
    }
    case "done":
      return done(submission);
  }
}

function queued(submission: Submission, now: number, left: number | null): Headline {
  const position = submission.queue_position;
  const waited = now - new Date(submission.created_at).getTime();
  const title =
    position === null || position < 1
      ? m.verdict.status.queued
      : position === 1
        ? m.verdict.queuedNext
        : m.verdict.queuedAt(position);
  const detail =
    left !== null
      ? m.verdict.waitLeft(formatSpan(left))
      : waited > LONG_WAIT_MS
        ? m.verdict.longWait
        : m.verdict.mayLeave;
  return { title, detail, tone: "plain", icon: "busy", announce: title };
}

function done(submission: Submission): Headline {
  if (submission.verdict === null) return said(m.verdict.notJudged, "", "plain", "dot");
  const { tone, icon } = looks[submission.verdict];
  const { done: judged, total } = submission.progress;
  const parts: string[] = [];
  const failed = submission.tests.find((test) => test.verdict !== "accepted");
  if (submission.verdict === "compile_error") parts.push(m.verdict.noTestRun);
  else if (submission.score !== null && submission.max_score !== null) {
    parts.push(m.verdict.points(submission.score, submission.max_score));
  } else if (submission.verdict === "accepted") parts.push(m.verdict.tests(judged));
  else if (failed && total) {
    parts.push(m.verdict.onTest(failed.number, total));
    // Judging ended there: all before it passed.
    if (failed.number > 1) parts.push(m.verdict.passedBefore(failed.number - 1, total));
  }
  const used = worst(submission);
  if (used) parts.push(used);
  // A share with decimals would claim more than two runs of the same program have in common.
  const faster = submission.verdict === "accepted" ? submission.percentile.time : null;
  if (faster !== null && Math.round(faster) > 0) parts.push(m.verdict.fasterThan(Math.round(faster)));

  let title = m.verdict.words[submission.verdict];
  if (submission.mode === "run" && submission.verdict === "accepted") {
    // An own input has an expected output where the setter's program gave one.
    const compared = submission.tests.some((test) => test.expected !== null);
    const samples = submission.tests.some((test) => test.sample);
    title = !compared ? m.verdict.finished : samples ? m.verdict.samplesPassed : m.verdict.ownPassed;
  }
  return { title, detail: parts.join(" · "), tone, icon, announce: [title, ...parts].join(", ") };
}

/** `84 ms · 12.4 MiB`, as far as known. */
function worst(submission: Submission): string {
  const parts: string[] = [];
  if (submission.time_ms !== null) parts.push(formatMs(submission.time_ms));
  if (submission.memory_kib !== null) parts.push(formatKib(submission.memory_kib));
  return parts.length === 0
    ? ""
    : submission.status === "running"
      ? m.verdict.worst(parts.join(" · "))
      : parts.join(" · ");
}

function said(title: string, detail: string, tone: Tone, icon: IconName | "busy"): Headline {
  return { title, detail, tone, icon, announce: detail ? `${title}. ${detail}` : title };
}

import { ApiError } from "./errors.ts";

/** A tab that nobody looks at asks seldom. */
const HIDDEN_MS = 10_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;

/** Longest wait between two questions about what didn't change. */
const UNCHANGED_MS = 2_000;

/**
 * When to ask again: as the server suggests; never on null. What didn't change for `unchangedMs` the browser takes out of its
 * cache, with an old suggestion: then each question comes a third later than the one before.
 */
export function pollInterval(
  pollAfterMs: number | null | undefined,
  hidden: boolean,
  unchangedMs: number,
): number | false {
  if (pollAfterMs === null || pollAfterMs === undefined) return false;
  const after = Math.max(pollAfterMs, Math.min(UNCHANGED_MS, unchangedMs / 3));
  return hidden ? Math.max(HIDDEN_MS, after) : after;
}

const firstSeen = new WeakMap<object, number>();

/** How long an answer has been the same: equal answers are one object in the cache of queries. */
export function unchangedMs(answer: object | undefined, now: number): number {
  if (answer === undefined) return 0;
  const seen = firstSeen.get(answer) ?? now;
  firstSeen.set(answer, seen);
  return now - seen;
}

/**
 * How long to wait after the failure number `failures` (from 0): full jitter under a bound that doubles from 1 s to 30 s, so that
 * all the pages that lost a server don't come back to it together. What the server asked for wins.
 */
export function backoffMs(failures: number, error: unknown, random: () => number = Math.random): number {
  if (error instanceof ApiError && error.retryAfterMs !== null) return error.retryAfterMs;
  const bound = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** failures);
  return Math.max(100, Math.round(random() * bound));
}

/** Reading again can mend a lost connection, never a refusal. */
export function isTransient(error: unknown): boolean {
  return error instanceof ApiError && error.transient;
}

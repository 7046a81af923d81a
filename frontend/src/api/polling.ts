import { ApiError } from "./errors.ts";

/** A tab that nobody looks at asks seldom. */
const HIDDEN_MS = 10_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;

/** When to ask again: as the server suggests; never on null. */
export function pollInterval(pollAfterMs: number | null | undefined, hidden: boolean): number | false {
  if (pollAfterMs === null || pollAfterMs === undefined) return false;
  return hidden ? Math.max(HIDDEN_MS, pollAfterMs) : pollAfterMs;
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

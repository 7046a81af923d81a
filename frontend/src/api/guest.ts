/** Runs of a reader who has no account: fetched with the first of them. */
import { useSyncExternalStore } from "react";
import { ApiError } from "./errors.ts";
import { api, unwrap } from "./queries.ts";
import { startGuest } from "./session.ts";
import type { NewSubmission, Submission } from "./types.ts";

let left: number | null = null;
const listeners = new Set<() => void>();

/** How many runs are left in this hour; null before the first one. */
export function useGuestRunsLeft(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => left,
  );
}

export async function runAsGuest(body: NewSubmission, key: string): Promise<Submission> {
  try {
    return await send(body, key);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // A guest lives for a day; then comes the next one.
    if (error.status === 401) return await send(body, key);
    if (error.code === "guest_quota") note(0);
    throw error;
  }
}

async function send(body: NewSubmission, key: string): Promise<Submission> {
  await startGuest();
  const answer = await api.POST("/api/v1/submissions", { body, params: { header: { "Idempotency-Key": key } } });
  const remaining = answer.response.headers.get("ratelimit-remaining");
  if (answer.response.ok && remaining !== null) note(Number(remaining));
  return unwrap(Promise.resolve(answer));
}

function note(runs: number): void {
  left = runs;
  for (const listener of listeners) listener();
}

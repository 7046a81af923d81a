/**
 * Who is signed in. The access token lives in this module's memory alone; what survives a reload is the refresh cookie, which no
 * script can read. `hint` only remembers that there may be one, so that a first visit asks for nothing.
 */
import { useSyncExternalStore } from "react";
import { readText, remove, writeText } from "../lib/storage.ts";
import { ApiError, errorFrom, lostConnection } from "./errors.ts";
import { backoffMs } from "./polling.ts";
import type { SignedIn, User } from "./types.ts";

export type Session = { state: "starting" } | { state: "anonymous" } | { state: "signed_in"; user: User };

const HINT = "session:hint";
/** The access token is renewed this long before it ends, or at half its life when that is sooner. */
const EARLY_MS = 60_000;

let session: Session = { state: "starting" };
let accessToken: string | null = null;
let refreshing: Promise<string | null> | null = null;
let renewal: ReturnType<typeof setTimeout> | undefined;
let started: Promise<unknown> = Promise.resolve();
const listeners = new Set<(session: Session) => void>();
const otherTabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("session");

/** Called once, before the first page is drawn. */
export function startSession(): void {
  otherTabs?.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.data === "signed-out") forget();
    if (event.data === "signed-in" && session.state === "anonymous") refresh().catch(() => undefined);
  });
  if (readText(HINT) === null) {
    set({ state: "anonymous" });
    return;
  }
  started = refresh().catch(() => {
    // The server can't be reached: read on as a stranger, and come back as oneself as soon as it answers.
    set({ state: "anonymous" });
    renewLater(1_000, 1);
  });
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}

/** Calls `listener` at every change; the answer ends that. */
export function subscribe(listener: (session: Session) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The token to send, a guest's too, once it is known whether there is one. */
export async function currentToken(): Promise<string | null> {
  await started;
  return accessToken;
}

export async function signIn(body: { login: string; password: string }): Promise<void> {
  accept(await post("/api/v1/auth/login", body));
  otherTabs?.postMessage("signed-in");
}

export async function signUp(body: { username: string; email: string; password: string }): Promise<void> {
  accept(await post("/api/v1/auth/register", body));
  otherTabs?.postMessage("signed-in");
}

/** A token for running without an account: the guest's that is here, else a new one's. The session stays anonymous. */
export async function startGuest(): Promise<void> {
  await started;
  await exclusively(async () => {
    // Another tab may have a session already, of a guest or of an account.
    if (accessToken !== null || (readText(HINT) !== null && (await refreshNow()) !== null)) return;
    accept(await post("/api/v1/auth/guest", undefined));
  });
}

export async function signOut(): Promise<void> {
  const token = accessToken;
  forget();
  otherTabs?.postMessage("signed-out");
  await fetch("/api/v1/auth/logout", {
    method: "POST",
    headers: token ? { authorization: `Bearer ${token}` } : {},
  }).catch(() => undefined);
}

/**
 * A new access token from the refresh cookie, or null when there is none any more. One at a time in this tab, and one tab at a
 * time: each use spends the cookie, and two uses of the same one look like theft.
 */
export function refresh(): Promise<string | null> {
  refreshing ??= exclusively(refreshNow).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function refreshNow(): Promise<string | null> {
  try {
    const answer = await post("/api/v1/auth/refresh", undefined);
    accept(answer);
    return answer.access_token;
  } catch (error) {
    if (error instanceof ApiError && error.transient) throw error;
    forget();
    return null;
  }
}

/** Locks exist on https and on this machine's own address only; without them the server's grace for two tabs must do. */
async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? await navigator.locks.request("session-refresh", work) : await work();
}

async function post(path: string, body: unknown): Promise<SignedIn> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: "POST",
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw lostConnection(cause);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw errorFrom(response, answer);
  // The shape of a 2xx answer is the API document's promise.
  return answer as SignedIn;
}

function accept(answer: SignedIn): void {
  accessToken = answer.access_token;
  writeText(HINT, "1");
  const life = answer.expires_in * 1000;
  renewLater(Math.max(life - EARLY_MS, life / 2), 0);
  if (answer.user.role === "guest") {
    if (session.state !== "anonymous") set({ state: "anonymous" });
    return;
  }
  const same = session.state === "signed_in" && session.user.id === answer.user.id;
  if (!same) set({ state: "signed_in", user: answer.user });
}

function renewLater(ms: number, failures: number): void {
  clearTimeout(renewal);
  renewal = setTimeout(() => {
    refresh().catch((error: unknown) => renewLater(backoffMs(failures, error), failures + 1));
  }, ms);
}

function forget(): void {
  accessToken = null;
  clearTimeout(renewal);
  remove(HINT);
  set({ state: "anonymous" });
}

function set(next: Session): void {
  session = next;
  for (const listener of listeners) listener(next);
}

import { language, m } from "../messages/index.ts";

type Code = keyof typeof m.errors;

/**
 * An answer that is not 2xx, read from problem+json. `status` 0: no answer came at all. What it says comes from the table of
 * messages by the error's code; the server's own sentence, which says more but only in English, is the message in English and
 * stands beside it in other languages.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly title: string;
  /** The server's word for this kind of refusal, if it said one. */
  readonly code: string | null;
  /** What the server said in English, where `message` doesn't say it. */
  readonly serverWords: string | null;
  /** The field's name in the request's body, and what is wrong with it. */
  readonly fields: { field: string; message: string }[];
  readonly requestId: string | null;
  /** How long the server asks to wait, or null. */
  readonly retryAfterMs: number | null;

  constructor(init: {
    status: number;
    title: string;
    code?: string | null;
    detail?: string;
    serverWords?: string | null;
    fields?: { field: string; message: string }[];
    requestId?: string | null;
    retryAfterMs?: number | null;
  }) {
    super(init.detail ?? init.title);
    this.name = "ApiError";
    this.status = init.status;
    this.title = init.title;
    this.code = init.code ?? null;
    this.serverWords = init.serverWords ?? null;
    this.fields = init.fields ?? [];
    this.requestId = init.requestId ?? null;
    this.retryAfterMs = init.retryAfterMs ?? null;
  }

  /** Worth another try without any change: the network, a limit, or a server that is starting. */
  get transient(): boolean {
    // An hour is too long to wait unasked.
    if (this.code === "guest_quota") return false;
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Reads an error out of an answer; a body that is no problem+json (a proxy's page) still gives a usable one. */
export function errorFrom(response: Response, body: unknown): ApiError {
  const problem = isRecord(body) ? body : {};
  const words = m.errors[codeOf(text(problem.code), response.status)];
  const detail = text(problem.detail);
  const readable = language === "en" ? detail : null;
  return new ApiError({
    status: response.status,
    title: words.title,
    code: text(problem.code),
    detail: readable ?? words.text,
    serverWords: readable === null ? detail : null,
    fields: readFields(problem.errors),
    requestId: text(problem.request_id) ?? response.headers.get("x-request-id"),
    retryAfterMs: readRetryAfter(response.headers.get("retry-after")),
  });
}

export function lostConnection(cause: unknown): ApiError {
  const error = new ApiError({
    status: 0,
    title: m.errors.no_connection.title,
    detail: m.errors.no_connection.text,
  });
  error.cause = cause;
  return error;
}

/** A code of ours, or what the status means where an answer has none (a proxy's page). */
function codeOf(code: string | null, status: number): Code {
  const known = Object.keys(m.errors).find((one): one is Code => one === code);
  if (known) return known;
  const byStatus: Record<number, Code> = {
    400: "malformed",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    408: "too_slow",
    409: "conflict",
    413: "too_large",
    415: "wrong_media_type",
    422: "not_acceptable",
    429: "too_many_requests",
    502: "unavailable",
    503: "unavailable",
    504: "unavailable",
  };
  return byStatus[status] ?? (status >= 500 ? "internal" : "malformed");
}

/** `Retry-After` in seconds or as a date. */
export function readRetryAfter(value: string | null, now: number = Date.now()): number | null {
  if (value === null || value.trim() === "") return null;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function readFields(value: unknown): { field: string; message: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (!isRecord(item)) return [];
    const message = text(item.message);
    return message ? [{ field: text(item.field) ?? "", message }] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

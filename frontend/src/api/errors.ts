/** An answer that is not 2xx, read from problem+json. `status` 0: no answer came at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly title: string;
  /** The field's name in the request's body, and what is wrong with it. */
  readonly fields: { field: string; message: string }[];
  readonly requestId: string | null;
  /** How long the server asks to wait, or null. */
  readonly retryAfterMs: number | null;

  constructor(init: {
    status: number;
    title: string;
    detail?: string;
    fields?: { field: string; message: string }[];
    requestId?: string | null;
    retryAfterMs?: number | null;
  }) {
    super(init.detail ?? init.title);
    this.name = "ApiError";
    this.status = init.status;
    this.title = init.title;
    this.fields = init.fields ?? [];
    this.requestId = init.requestId ?? null;
    this.retryAfterMs = init.retryAfterMs ?? null;
  }

  /** Worth another try without any change: the network, a limit, or a server that is starting. */
  get transient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Reads an error out of an answer; a body that is no problem+json (a proxy's page) still gives a usable one. */
export function errorFrom(response: Response, body: unknown): ApiError {
  const problem = isRecord(body) ? body : {};
  return new ApiError({
    status: response.status,
    title: text(problem.title) ?? (response.statusText || `The server answered ${response.status}`),
    ...(text(problem.detail) ? { detail: text(problem.detail) ?? "" } : {}),
    fields: readFields(problem.errors),
    requestId: text(problem.request_id) ?? response.headers.get("x-request-id"),
    retryAfterMs: readRetryAfter(response.headers.get("retry-after")),
  });
}

export function lostConnection(cause: unknown): ApiError {
  const error = new ApiError({
    status: 0,
    title: "No connection",
    detail: "The server could not be reached. Check the connection and try again.",
  });
  error.cause = cause;
  return error;
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

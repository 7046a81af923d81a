/** Sends a package and tells how far it is, which `fetch` can't. Everything else is as in `client.ts`. */
import { ApiError, errorFrom, lostConnection } from "./errors.ts";
import { currentToken, refresh } from "./session.ts";
import type { ImportReport } from "./types.ts";

export type Upload = {
  file: File;
  slug: string;
  publish: boolean;
  /** The problem that gets a new version; null: a new problem. */
  problem: string | null;
  /** Sent twice with the same key, it is one import. */
  key: string;
};
type Watch = { onProgress: (bytes: number) => void; signal: AbortSignal };

/** Sends it; a token that has just ended is renewed once. */
export async function uploadPackage(upload: Upload, watch: Watch): Promise<ImportReport> {
  const token = await currentToken();
  try {
    return await send(upload, token, watch);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401 || token === null) throw error;
    const renewed = await refresh();
    if (renewed === null) throw error;
    return send(upload, renewed, watch);
  }
}

function send(upload: Upload, token: string | null, { onProgress, signal }: Watch): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const path = upload.problem === null ? "" : `/${encodeURIComponent(upload.problem)}`;
    request.open(upload.problem === null ? "POST" : "PUT", `/api/v1/problems${path}`);
    request.setRequestHeader("idempotency-key", upload.key);
    if (token !== null) request.setRequestHeader("authorization", `Bearer ${token}`);
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded));
    request.addEventListener("load", () => {
      const answer = readJson(request.responseText);
      // The shape of a 2xx answer is the API document's promise.
      if (request.status >= 200 && request.status < 300) resolve(answer as ImportReport);
      else reject(errorFrom(responseOf(request), answer));
    });
    request.addEventListener("error", () => reject(lostConnection(new Error("the request failed"))));
    request.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    if (signal.aborted) request.abort();
    else request.send(packageForm(upload));
  });
}

/** Fields before the file, so that the server knows them when the file's bytes come. */
function packageForm(upload: Upload): FormData {
  const form = new FormData();
  if (upload.slug) form.append("slug", upload.slug);
  form.append("publish", String(upload.publish));
  form.append("package", upload.file, upload.file.name);
  return form;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ["x-request-id", "retry-after"]) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(null, { status: request.status, statusText: request.statusText, headers });
}

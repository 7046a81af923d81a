import { expect, test } from "vitest";
import { ApiError, errorFrom, readRetryAfter } from "./errors.ts";
import { backoffMs, isTransient, pollInterval, unchangedMs } from "./polling.ts";

test("the server sets the rhythm, and null ends it", () => {
  expect(pollInterval(400, false, 0)).toBe(400);
  expect(pollInterval(400, true, 0)).toBe(10_000);
  expect(pollInterval(20_000, true, 0)).toBe(20_000);
  expect(pollInterval(null, false, 0)).toBe(false);
});

test("what doesn't change is asked for more and more seldom", () => {
  expect(pollInterval(60, false, 90)).toBe(60);
  expect(pollInterval(60, false, 900)).toBe(300);
  expect(pollInterval(60, false, 900_000)).toBe(2_000);
  const answer = { poll_after_ms: 60 };
  expect([unchangedMs(answer, 1_000), unchangedMs(answer, 1_500)]).toEqual([0, 500]);
  expect(unchangedMs({ ...answer }, 2_000)).toBe(0);
  expect(unchangedMs(undefined, 2_000)).toBe(0);
});

test("back-off is jittered under a bound from 1 s to 30 s", () => {
  const most = (failures: number) => backoffMs(failures, null, () => 1);
  expect([0, 1, 2, 3, 4, 5, 50].map(most)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect(backoffMs(3, null, () => 0.5)).toBe(4000);
});

test("Retry-After wins", () => {
  const error = new ApiError({ status: 429, title: "Too many", retryAfterMs: 7000 });
  expect(backoffMs(0, error)).toBe(7000);
  expect(readRetryAfter("7")).toBe(7000);
  expect(readRetryAfter("Thu, 01 Jan 2026 00:00:05 GMT", Date.parse("2026-01-01T00:00:00Z"))).toBe(5000);
  expect(readRetryAfter("soon")).toBe(null);
});

test("only what may mend itself is tried again", () => {
  const status = (n: number) => isTransient(new ApiError({ status: n, title: "" }));
  expect([0, 429, 500, 503].every(status)).toBe(true);
  expect([400, 401, 403, 404, 422].some(status)).toBe(false);
});

test("an error's fields and request id are read, and a proxy's page is no trouble", () => {
  const response = new Response(null, { status: 422, headers: { "x-request-id": "r1" } });
  const error = errorFrom(response, {
    title: "Not acceptable",
    errors: [{ field: "email", message: "is taken" }, 3],
  });
  expect(error).toMatchObject({
    title: "The request is well-formed, but not acceptable",
    requestId: "r1",
    fields: [{ field: "email", message: "is taken" }],
  });
  expect(errorFrom(new Response(null, { status: 502 }), "<html>").status).toBe(502);
});

import { expect, test } from "vitest";
import { formatAgo, formatKib, formatLimitMs, formatMs } from "./format.ts";
import { safeReturnTo } from "./return-to.ts";

test.each([
  [formatMs(84), "84 ms"],
  [formatMs(2010), "2.01 s"],
  [formatLimitMs(2000), "2 s"],
  [formatLimitMs(1500), "1.5 s"],
  [formatKib(812), "812 KiB"],
  [formatKib(12_700), "12.4 MiB"],
  [formatKib(2_097_152), "2 GiB"],
  [formatAgo("2026-01-01T00:00:00Z", Date.parse("2026-01-01T00:00:10Z")), "just now"],
  [formatAgo("2026-01-01T00:00:00Z", Date.parse("2026-01-01T02:00:00Z")), "2 hours ago"],
])("%s", (got, want) => {
  expect(got).toBe(want);
});

test.each([
  ["/problems/a?x=1", "/problems/a?x=1"],
  ["//evil.example", "/problems"],
  ["https://evil.example", "/problems"],
  ["/\\evil.example", "/problems"],
  [undefined, "/problems"],
])("return address %s", (given, want) => {
  expect(safeReturnTo(given)).toBe(want);
});

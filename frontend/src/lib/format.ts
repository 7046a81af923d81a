/** Numbers, times and sizes in words. Tabular figures are the style sheet's work. */
import { formatLocale, m } from "../messages/index.ts";

/** `84 ms`, `2.01 s`. */
export function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${decimal(ms / 1000, 2, 2)} s`;
}

/** A limit, without needless digits: `500 ms`, `2 s`, `1.5 s`. */
export function formatLimitMs(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${decimal(ms / 1000, 0, 2)} s`;
}

/** `812 KiB`, `12.4 MiB`, `1 GiB`. */
export function formatKib(kib: number): string {
  if (kib < 1024) return `${kib} KiB`;
  if (kib < 1024 * 1024) return `${decimal(kib / 1024, 0, 1)} MiB`;
  return `${decimal(kib / 1024 / 1024, 0, 2)} GiB`;
}

export function formatBytes(bytes: number): string {
  return bytes < 1024 ? m.common.bytes(decimal(bytes, 0, 0)) : formatKib(Math.ceil(bytes / 1024));
}

function decimal(value: number, least: number, most: number): string {
  return value.toLocaleString(formatLocale(), { minimumFractionDigits: least, maximumFractionDigits: most });
}

/** How long: `40 s`, `3 min`, `2 h`, `5 d`. */
export function formatSpan(ms: number): string {
  const { second, minute, hour, day } = m.common.units;
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} ${second}`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} ${minute}`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} ${hour}` : `${Math.round(seconds / 86_400)} ${day}`;
}

/** A share between 0 and 1 as whole per cent. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Date and time in the reader's zone. */
export function formatTime(rfc3339: string): string {
  const date = new Date(rfc3339);
  return Number.isNaN(date.getTime())
    ? rfc3339
    : date.toLocaleString(formatLocale(), { dateStyle: "medium", timeStyle: "short" });
}

/** A date without its time. */
export function formatDay(rfc3339: string): string {
  const date = new Date(rfc3339);
  return Number.isNaN(date.getTime()) ? rfc3339 : date.toLocaleDateString(formatLocale(), { dateStyle: "medium" });
}

/** `5 minutes ago`; after a week the date. */
export function formatAgo(rfc3339: string, now: number = Date.now()): string {
  const seconds = (new Date(rfc3339).getTime() - now) / 1000;
  const past = Math.abs(seconds);
  if (Number.isNaN(seconds)) return rfc3339;
  if (past < 45) return m.common.justNow;
  const relative = new Intl.RelativeTimeFormat(formatLocale(), { numeric: "auto" });
  if (past < 3600) return relative.format(Math.round(seconds / 60), "minute");
  if (past < 86_400) return relative.format(Math.round(seconds / 3600), "hour");
  if (past < 7 * 86_400) return relative.format(Math.round(seconds / 86_400), "day");
  return formatTime(rfc3339);
}

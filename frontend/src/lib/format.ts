/** Numbers, times and sizes in words. Tabular figures are the style sheet's work. */

/** `84 ms`, `2.01 s`. */
export function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** A limit, without needless digits: `500 ms`, `2 s`, `1.5 s`. */
export function formatLimitMs(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${Number((ms / 1000).toFixed(2))} s`;
}

/** `812 KiB`, `12.4 MiB`, `1 GiB`. */
export function formatKib(kib: number): string {
  if (kib < 1024) return `${kib} KiB`;
  if (kib < 1024 * 1024) return `${Number((kib / 1024).toFixed(1))} MiB`;
  return `${Number((kib / 1024 / 1024).toFixed(2))} GiB`;
}

export function formatBytes(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : formatKib(Math.ceil(bytes / 1024));
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(n: number): string {
  const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
  return `${n}${suffixes[new Intl.PluralRules("en", { type: "ordinal" }).select(n)] ?? "th"}`;
}

/** `1 test`, `2 tests`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? noun : plural}`;
}

/** How long: `40 s`, `3 min`, `2 h`, `5 d`. */
export function formatSpan(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} d`;
}

/** A share between 0 and 1 as whole per cent. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const dateTime = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** Date and time in the reader's zone. */
export function formatTime(rfc3339: string): string {
  const date = new Date(rfc3339);
  return Number.isNaN(date.getTime()) ? rfc3339 : dateTime.format(date);
}

const day = new Intl.DateTimeFormat("en", { dateStyle: "medium" });

/** A date without its time. */
export function formatDay(rfc3339: string): string {
  const date = new Date(rfc3339);
  return Number.isNaN(date.getTime()) ? rfc3339 : day.format(date);
}

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** `5 minutes ago`; after a week the date. */
export function formatAgo(rfc3339: string, now: number = Date.now()): string {
  const seconds = (new Date(rfc3339).getTime() - now) / 1000;
  const past = Math.abs(seconds);
  if (Number.isNaN(seconds)) return rfc3339;
  if (past < 45) return "just now";
  if (past < 3600) return relative.format(Math.round(seconds / 60), "minute");
  if (past < 86_400) return relative.format(Math.round(seconds / 3600), "hour");
  if (past < 7 * 86_400) return relative.format(Math.round(seconds / 86_400), "day");
  return formatTime(rfc3339);
}

/** Days in columns of a week, Monday first, up to today (UTC, as the server counts). Pure. */
export type Day = { day: string; accepted: number };

const DAY_MS = 86_400_000;
const WEEKS = 53;

export function calendar(days: Day[], today: Date): Day[][] {
  const by = new Map(days.map((one) => [one.day, one.accepted]));
  const end = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const monday = end - ((new Date(end).getUTCDay() + 6) % 7) * DAY_MS;
  return Array.from({ length: WEEKS }, (_, week) => {
    const start = monday - (WEEKS - 1 - week) * 7 * DAY_MS;
    return Array.from({ length: 7 }, (_, i) => start + i * DAY_MS)
      .filter((time) => time <= end)
      .map((time) => {
        const day = new Date(time).toISOString().slice(0, 10);
        return { day, accepted: by.get(day) ?? 0 };
      });
  });
}

/** How dark a day is drawn. */
export function level(accepted: number): 0 | 1 | 2 | 3 {
  if (accepted <= 0) return 0;
  return accepted < 2 ? 1 : accepted < 5 ? 2 : 3;
}

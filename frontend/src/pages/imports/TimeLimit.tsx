import type { TimeFacts } from "../../api/types.ts";
import { formatLimitMs, formatMs } from "../../lib/format.ts";
import { formatLocale } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Notice } from "../../ui/Notice.tsx";

/** What the time limit rests on, in words, and whether it leaves the room that the package asks for. */
export function TimeLimit({ time }: { time: TimeFacts }) {
  const words = staff.imports.limit;
  const factor = (n: number) => n.toLocaleString(formatLocale(), { maximumFractionDigits: 1 });
  const known = time.slowest_path !== null;
  const tight = known && time.time_ms < time.slowest_ms * time.multiplier;
  const margin = time.time_ms / Math.max(1, time.slowest_ms);
  const suggested = time.suggested_ms === null ? null : formatLimitMs(time.suggested_ms);
  return (
    <Notice tone={!known || tight ? "slow" : "note"} title={words.title(formatLimitMs(time.time_ms))}>
      <p>
        {time.stated ? words.stated : words.derived}{" "}
        {known && time.slowest_path !== null
          ? `${words.slowest(time.slowest_path, formatMs(time.slowest_ms))} ${words.margin(factor(margin), factor(time.multiplier))}`
          : words.unknown}{" "}
        {suggested !== null && (tight ? words.tight(suggested) : time.stated && words.suggested(suggested))}
      </p>
    </Notice>
  );
}

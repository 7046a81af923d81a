import { formatDay } from "../../lib/format.ts";
import { more } from "../../messages/more.ts";
import { calendar, level } from "./calendar.ts";
import styles from "./Profile.module.css";

/** Narrow screens show the end first: the last weeks. */
function showNewest(node: HTMLElement | null): void {
  if (node) node.scrollLeft = node.scrollWidth;
}

/** A year of days, a column a week. The sentence below says the same in words. */
export function HeatMap({ days }: { days: { day: string; accepted: number }[] }) {
  const weeks = calendar(days, new Date());
  const total = days.reduce((sum, one) => sum + one.accepted, 0);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={showNewest} className={styles.heat} tabIndex={0} aria-label={more.profile.byDay}>
        <svg width={weeks.length * 14} height={7 * 14} aria-hidden="true">
          {weeks.flatMap((week, x) =>
            week.map((one, y) => (
              <rect
                key={one.day}
                x={x * 14}
                y={y * 14}
                width={11}
                height={11}
                rx={2}
                className={styles[`level${level(one.accepted)}`]}
              >
                <title>{more.profile.onDay(formatDay(one.day), one.accepted)}</title>
              </rect>
            )),
          )}
        </svg>
      </section>
      <p className={styles.facts}>{more.profile.onDays(total, days.length)}</p>
    </>
  );
}

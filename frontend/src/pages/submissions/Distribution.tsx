import { useDistribution } from "../../api/more.ts";
import type { Spread } from "../../api/types.ts";
import { formatKib, formatMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import styles from "./Submissions.module.css";

/** Where this one stands among the other accepted ones in its language. Shows nothing while there are too few. */
export function Distribution({ id, language }: { id: string; language: string }) {
  const { data } = useDistribution(id, true);
  if (!data || (data.time_ms === null && data.memory_kib === null)) return null;
  return (
    <section className={styles.section}>
      <h2>{more.submissions.among(data.samples, language)}</h2>
      <div className={styles.pair}>
        {data.time_ms && (
          <Histogram
            spread={data.time_ms}
            words={more.submissions.fasterThan}
            what={m.verdict.cpuTime}
            format={formatMs}
          />
        )}
        {data.memory_kib && (
          <Histogram
            spread={data.memory_kib}
            words={more.submissions.smallerThan}
            what={m.verdict.memory}
            format={formatKib}
          />
        )}
      </div>
    </section>
  );
}

type Props = { spread: Spread; words: (share: string) => string; what: string; format: (value: number) => string };

function Histogram({ spread, words, what, format }: Props) {
  const most = Math.max(1, ...spread.bars.map((bar) => bar.count));
  const { better_than_least: least, better_than_most: at } = spread;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{what}</strong>: {words(more.submissions.shareOf(least, at))}
        <span className={styles.sample}>
          {" "}
          ·{" "}
          {(spread.noise_measured ? more.submissions.noise : more.submissions.guessedNoise)(
            format(spread.value),
            format(spread.noise),
          )}
        </span>
      </figcaption>
      <div className={styles.bars} aria-hidden="true">
        {spread.bars.map((bar, i) => {
          const mine = bar.from <= spread.value && (spread.value < bar.to || i === spread.bars.length - 1);
          return (
            <span
              key={bar.from}
              title={more.submissions.bar(format(bar.from), format(bar.to), bar.count)}
              data-mine={mine || undefined}
              style={{ height: `${Math.max(2, (100 * bar.count) / most)}%` }}
            />
          );
        })}
      </div>
      <div className={styles.ends}>
        <span>{format(spread.bars[0]?.from ?? 0)}</span>
        <span>{more.submissions.andMore(format(spread.bars.at(-1)?.to ?? 0))}</span>
      </div>
    </figure>
  );
}

import { type OutputLine, type Place, readCompilerOutput } from "../../lib/compiler-output.ts";
import { m } from "../../messages/index.ts";
import styles from "./CompilerOutput.module.css";

type Props = { output: string; onGoTo?: ((place: Place) => void) | undefined };

/** What the compiler said. A line that names a place in the source leads there. */
export function CompilerOutput({ output, onGoTo }: Props) {
  return (
    <section aria-label={m.verdict.compilerOutput}>
      <h3 className={styles.title}>{m.verdict.compilerSays}</h3>
      <PlacedLines lines={readCompilerOutput(output)} onGoTo={onGoTo} />
    </section>
  );
}

type LinesProps = { lines: OutputLine[]; onGoTo: Props["onGoTo"] };

/** Printed lines; those that name a place in the source lead there. */
export function PlacedLines({ lines, onGoTo }: LinesProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={styles.output} tabIndex={0}>
        {lines.map(({ text, place }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes
          <span key={i}>
            {place && onGoTo ? (
              <button
                type="button"
                className={styles.link}
                title={m.verdict.goToLine(place.line)}
                onClick={() => onGoTo(place)}
              >
                {text}
              </button>
            ) : (
              text
            )}
            {"\n"}
          </span>
        ))}
      </pre>
    </>
  );
}

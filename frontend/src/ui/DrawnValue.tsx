import { layOut, type Placed } from "../lib/tree-layout.ts";
import { type Drawable, drawables, type Path } from "../lib/values.ts";
import { m } from "../messages/index.ts";
import styles from "./DrawnValue.module.css";

/** More nodes than this are a number: nobody reads them. */
const MOST_NODES = 63;
/** Of a node, in pixels. Wide values are cut; the text of the value stands beside. */
const WIDTH = 40;
const HEIGHT = 26;
const LEVEL = 46;
const MARGIN = 6;
const MOST_DIGITS = 5;

export type Props = {
  /** Whose drawing it is: stands on the fold. */
  title: string;
  text: string;
  type: string;
  /** Where the value differs. */
  path?: Path | null;
  tone?: "ok" | "bad";
};

/** The lists and trees in a value, drawn; nothing where there is none. A fold, open at first. */
export default function DrawnValue({ title, text, type, path = null, tone = "bad" }: Props) {
  const { drawn, more } = drawables(text, type, path);
  if (drawn.length === 0) return null;
  return (
    <details open className={styles.fold}>
      <summary>{m.values.drawnOf(title)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.frame} tabIndex={0} aria-label={m.values.drawnOf(title)}>
        {drawn.map((one) => (
          <div key={one.label} className={styles.one}>
            {one.label && <span className={styles.label}>{one.label}</span>}
            {one.kind === "list" ? <List list={one} tone={tone} /> : <Tree tree={one} tone={tone} />}
          </div>
        ))}
        {more > 0 && <p className={styles.more}>{m.values.moreValues(more)}</p>}
      </section>
    </details>
  );
}

type ListProps = { list: Drawable; tone: "ok" | "bad" };

function List({ list: { nodes, marked }, tone }: ListProps) {
  const shown = nodes.slice(0, MOST_NODES);
  const ghost = marked !== null && marked >= nodes.length && nodes.length < MOST_NODES;
  const words = nodes.length === 0 ? m.values.emptyList : m.values.list(nodes.length, shown.join(", "));
  const where = marked === null ? "" : m.values.differsAt(m.values.nodeNumber(marked + 1));
  return (
    <div className={styles.list} role="img" aria-label={sentences(words, where)}>
      {shown.map((node, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nodes are told apart by their place alone
        <span key={i} className={styles.link}>
          <span className={[styles.node, i === marked ? styles[tone] : ""].join(" ")}>{node}</span>
          <span className={styles.arrow}>→</span>
        </span>
      ))}
      {nodes.length > shown.length && (
        <span className={styles.more}>{m.values.moreNodes(nodes.length - shown.length)}</span>
      )}
      {ghost ? (
        <span className={[styles.node, styles.ghost, styles[tone]].join(" ")}>∅</span>
      ) : (
        nodes.length <= shown.length && <span className={styles.end}>∅</span>
      )}
    </div>
  );
}

function Tree({ tree: { nodes, marked }, tone }: { tree: Drawable; tone: "ok" | "bad" }) {
  const { placed, more } = layOut(nodes, marked, MOST_NODES);
  if (placed.length === 0) return <span className={styles.end}>{m.values.emptyTree}</span>;
  const left = Math.min(...placed.map((one) => one.x));
  const x = (one: Placed) => MARGIN + (one.x - left + 0.5) * WIDTH;
  const y = (one: Placed) => MARGIN + one.depth * LEVEL + HEIGHT / 2;
  const width = Math.max(...placed.map(x)) + WIDTH / 2 + MARGIN;
  const height = Math.max(...placed.map(y)) + HEIGHT / 2 + MARGIN;
  const byEntry = new Map(placed.map((one) => [one.entry, one]));
  const there = placed.length + more - placed.filter((one) => one.ghost).length;
  const words = m.values.tree(there, nodes.slice(0, 2 * MOST_NODES).join(", "));
  const where = marked === null ? "" : m.values.differsAt(nodeWords(byEntry.get(marked)));
  return (
    <>
      <svg
        className={styles.tree}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={sentences(words, where)}
      >
        {placed.map((one) => {
          const parent = one.parent === null ? undefined : byEntry.get(one.parent);
          return parent && <line key={one.entry} x1={x(parent)} y1={y(parent)} x2={x(one)} y2={y(one)} />;
        })}
        {placed.map((one) => {
          const look = [one.ghost ? styles.ghost : "", one.entry === marked ? styles[tone] : ""].join(" ");
          return (
            <g key={one.entry} className={look}>
              <rect
                x={x(one) + 3 - WIDTH / 2}
                y={y(one) - HEIGHT / 2}
                width={WIDTH - 6}
                height={HEIGHT}
                rx={HEIGHT / 2}
              />
              <text x={x(one)} y={y(one)} className={one.value.length > 3 ? styles.small : ""}>
                {one.value.length > MOST_DIGITS ? `${one.value.slice(0, MOST_DIGITS - 1)}…` : one.value}
              </text>
              <title>{one.value}</title>
            </g>
          );
        })}
      </svg>
      {more > 0 && <p className={styles.more}>{m.values.moreNodes(more)}</p>}
    </>
  );
}

function nodeWords(node: Placed | undefined): string {
  if (!node) return m.values.undrawnNode;
  return node.ghost ? m.values.missingNode : m.values.nodeValue(node.value);
}

function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(". ");
}

import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import styles from "./SplitPane.module.css";

type Props = {
  /** `columns`: side by side; `rows`: one above the other. */
  direction: "columns" | "rows";
  /** What the separator resizes, for screen readers. */
  label: string;
  /** The first pane's share in per cent, until somebody changes it. */
  initial: number;
  /** The share that was kept, or null. */
  kept: number | null;
  onKeep: (share: number) => void;
  /** Only the second pane is shown; the first one keeps its state. */
  alone?: boolean;
  first: ReactNode;
  second: ReactNode;
};

const LEAST = 15;
const MOST = 85;

/** Two panes and a separator that pointer and arrow keys move; a double click puts it back. */
export function SplitPane({ direction, label, initial, kept, onKeep, alone = false, first, second }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(clamp(kept ?? initial));

  const move = (next: number) => {
    setShare(clamp(next));
    onKeep(clamp(next));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !root.current) return;
    const box = root.current.getBoundingClientRect();
    const part =
      direction === "columns" ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
    move(part * 100);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -2, ArrowUp: -2, ArrowRight: 2, ArrowDown: 2 };
    const step = steps[event.key];
    if (step !== undefined) move(share + step);
    else if (event.key === "Home") move(LEAST);
    else if (event.key === "End") move(MOST);
    else if (event.key === "Enter") move(initial);
    else return;
    event.preventDefault();
  };

  // A custom property is no key of CSSProperties.
  const style = { "--share": `${share}%` } as CSSProperties;
  return (
    <div ref={root} className={[styles.split, direction === "rows" ? styles.rows : ""].join(" ")} style={style}>
      <div className={[styles.pane, styles.first].join(" ")} hidden={alone}>
        {first}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> can't be moved; this is the window splitter of the ARIA practices */}
      <div
        className={styles.separator}
        role="separator"
        hidden={alone}
        tabIndex={0}
        aria-label={label}
        aria-orientation={direction === "columns" ? "vertical" : "horizontal"}
        aria-valuenow={Math.round(share)}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => move(initial)}
        onKeyDown={onKeyDown}
      />
      <div className={[styles.pane, styles.second].join(" ")}>{second}</div>
    </div>
  );
}

function clamp(share: number): number {
  return Math.min(MOST, Math.max(LEAST, share));
}

import type { ReactNode } from "react";
import { readNumber, writeText } from "../../lib/storage.ts";
import { SplitPane } from "../../ui/SplitPane.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import styles from "./ProblemPage.module.css";

/** Which tab is open in each place: one bar on a phone; two on a wide screen. */
export type Panes = { narrow: string; left: string; lower: string };

type Props = {
  wide: boolean;
  panes: Panes;
  onPanes: (panes: Panes) => void;
  text: ReactNode;
  mine: ReactNode;
  code: ReactNode;
  input: ReactNode;
  result: ReactNode;
  /** Run and Submit. */
  buttons: ReactNode;
};

/** Two panes that resize where there is room, tabs with Run and Submit always in reach where there isn't. */
export function SolveLayout({ wide, panes, onPanes, text, mine, code, input, result, buttons }: Props) {
  if (!wide) {
    return (
      <div className={styles.narrow}>
        <Tabs
          label="Problem"
          value={panes.narrow}
          onChange={(narrow) => onPanes({ ...panes, narrow })}
          tabs={[
            { id: "text", label: "Problem", content: text },
            { id: "code", label: "Code", content: code },
            { id: "input", label: "Input", content: input },
            { id: "result", label: "Result", content: result },
            { id: "mine", label: "Mine", content: mine },
          ]}
        />
        <div className={styles.sticky}>{buttons}</div>
      </div>
    );
  }
  return (
    <div className={styles.solve}>
      <SplitPane
        direction="columns"
        label="Width of the statement"
        initial={44}
        kept={readNumber("pane:columns")}
        onKeep={(share) => writeText("pane:columns", String(share))}
        first={
          <div className={styles.pane}>
            <Tabs
              label="Problem"
              value={panes.left}
              onChange={(left) => onPanes({ ...panes, left })}
              tabs={[
                { id: "text", label: "Description", content: text },
                { id: "mine", label: "My submissions", content: mine },
              ]}
            />
          </div>
        }
        second={
          <SplitPane
            direction="rows"
            label="Height of the editor"
            initial={52}
            kept={readNumber("pane:rows")}
            onKeep={(share) => writeText("pane:rows", String(share))}
            first={<div className={styles.pane}>{code}</div>}
            second={
              <div className={styles.pane}>
                <Tabs
                  label="Input and result"
                  value={panes.lower}
                  onChange={(lower) => onPanes({ ...panes, lower })}
                  tabs={[
                    { id: "input", label: "Input", content: input },
                    { id: "result", label: "Result", content: result },
                  ]}
                  aside={buttons}
                />
              </div>
            }
          />
        }
      />
    </div>
  );
}

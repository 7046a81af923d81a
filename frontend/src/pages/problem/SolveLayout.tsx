import type { ReactNode } from "react";
import { readNumber, writeText } from "../../lib/storage.ts";
import { m } from "../../messages/index.ts";
import { SplitPane } from "../../ui/SplitPane.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import styles from "./ProblemPage.module.css";

/** Which tab is open in each place: one bar on a phone; two on a wide screen. */
export type Panes = { narrow: string; left: string; lower: string };

type Props = {
  wide: boolean;
  /** Only the code and its result. */
  focus: boolean;
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
export function SolveLayout({ wide, focus, panes, onPanes, text, mine, code, input, result, buttons }: Props) {
  if (!wide) {
    return (
      <div className={styles.narrow}>
        <Tabs
          label={m.problem.tabs.problem}
          value={panes.narrow}
          onChange={(narrow) => onPanes({ ...panes, narrow })}
          tabs={[
            { id: "text", label: m.problem.tabs.problem, content: text },
            { id: "code", label: m.problem.tabs.code, content: code },
            { id: "input", label: m.problem.tabs.input, content: input },
            { id: "result", label: m.problem.tabs.result, content: result },
            { id: "mine", label: m.problem.tabs.mine, content: mine },
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
        alone={focus}
        label={m.problem.statementWidth}
        initial={44}
        kept={readNumber("pane:columns")}
        onKeep={(share) => writeText("pane:columns", String(share))}
        first={
          <div className={styles.pane}>
            <Tabs
              label={m.problem.tabs.problem}
              value={panes.left}
              onChange={(left) => onPanes({ ...panes, left })}
              tabs={[
                { id: "text", label: m.problem.tabs.description, content: text },
                { id: "mine", label: m.problem.tabs.mySubmissions, content: mine },
              ]}
            />
          </div>
        }
        second={
          <SplitPane
            direction="rows"
            label={m.problem.editorHeight}
            initial={52}
            kept={readNumber("pane:rows")}
            onKeep={(share) => writeText("pane:rows", String(share))}
            first={<div className={styles.pane}>{code}</div>}
            second={
              <div className={styles.pane}>
                <Tabs
                  label={m.problem.tabs.lower}
                  value={panes.lower}
                  onChange={(lower) => onPanes({ ...panes, lower })}
                  tabs={[
                    { id: "input", label: m.problem.tabs.input, content: input },
                    { id: "result", label: m.problem.tabs.result, content: result },
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

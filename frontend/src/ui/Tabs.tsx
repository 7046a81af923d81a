import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./Tabs.module.css";

export type Tab = { id: string; label: string; content: ReactNode };

type Props = {
  label: string;
  tabs: Tab[];
  value: string;
  onChange: (id: string) => void;
  /** Stands at the end of the bar. */
  aside?: ReactNode;
};

/**
 * Tabs after the ARIA practices: one stop for Tab, arrows move and open. All panels stay in the page, hidden: an editor in one
 * keeps its text and its history.
 */
export function Tabs({ label, tabs, value, onChange, aside }: Props) {
  const name = useId();
  const tabId = (id: string) => `${name}-${id}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const targets: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = tabs[(target + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.id);
    document.getElementById(tabId(next.id))?.focus();
  };
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a narrow screen the bar scrolls; the open tab is in sight.
    const tab = document.getElementById(`${name}-${value}`);
    if (bar.current && tab) bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.clientWidth) / 2;
  }, [name, value]);
  return (
    <div className={styles.root}>
      <div className={styles.bar} ref={bar}>
        <div className={styles.list} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={tabId(tab.id)}
              type="button"
              role="tab"
              className={styles.tab}
              aria-selected={tab.id === value}
              aria-controls={`${tabId(tab.id)}-panel`}
              tabIndex={tab.id === value ? 0 : -1}
              onClick={() => onChange(tab.id)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          id={`${tabId(tab.id)}-panel`}
          role="tabpanel"
          aria-labelledby={tabId(tab.id)}
          className={styles.panel}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
          tabIndex={0}
          hidden={tab.id !== value}
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}

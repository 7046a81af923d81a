import type { ReactNode } from "react";
import { m } from "../messages/index.ts";
import styles from "./Notice.module.css";

type Tone = "note" | "bad" | "ok" | "slow";

/** A sentence that matters, with what to do about it. */
export function Notice({ tone = "note", title, children }: { tone?: Tone; title: string; children?: ReactNode }) {
  return (
    <div
      className={[styles.notice, tone === "note" ? "" : styles[tone]].join(" ")}
      role={tone === "bad" ? "alert" : undefined}
    >
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

/** The id that finds a failed request in the service's log. */
export function RequestId({ id }: { id: string | null }) {
  return id === null ? null : <p className={styles.id}>{m.common.request(id)}</p>;
}

/** What would be here, and what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className={styles.empty}>{children}</div>;
}

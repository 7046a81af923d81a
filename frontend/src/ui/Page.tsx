import type { ReactNode } from "react";
import { m } from "../messages/index.ts";
import styles from "./Page.module.css";

/** A page's frame: its heading, what can be done, its content. */
export function Page({
  title,
  actions,
  narrow = false,
  children,
}: {
  title: string;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={[styles.page, narrow ? styles.narrow : ""].join(" ")}>
      <div className={styles.head}>
        <h1>{title}</h1>
        {actions}
      </div>
      {children}
    </div>
  );
}

export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className={styles.filters} aria-label={label}>
      {children}
    </search>
  );
}

export function Pager({ children }: { children: ReactNode }) {
  return (
    <nav className={styles.pager} aria-label={m.common.pages}>
      {children}
    </nav>
  );
}

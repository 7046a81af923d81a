import { memo, useEffect, useRef } from "react";
import styles from "./Statement.module.css";

/** A statement as the server rendered and sanitised it, with its formulas set. */
export const Statement = memo(function Statement({ html }: { html: string }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = root.current;
    if (!node || !html.includes("data-math-style")) return;
    // Without the fetched part the formulas stay as TeX, which can be read.
    import("./math.ts").then((math) => math.renderMath(node)).catch(() => undefined);
  }, [html]);
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the server sanitises statements, and the policy forbids inline scripts
    <div ref={root} data-statement className={styles.statement} dangerouslySetInnerHTML={{ __html: html }} />
  );
});

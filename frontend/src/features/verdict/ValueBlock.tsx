import { useId } from "react";
import { locate, type Path, pretty } from "../../lib/values.ts";
import { Drawings } from "../../ui/Drawings.tsx";
import styles from "./FunctionData.module.css";

type Props = { title: string; text: string; type: string; path?: Path | null; tone?: "ok" | "bad" };

/** A value as JSON, with the part that differs marked; lists and trees in it are drawn below. */
export function ValueBlock({ title, text, type, path = null, tone = "bad" }: Props) {
  const id = useId();
  const shown = pretty(text, type);
  return (
    <section aria-labelledby={id} className={styles.value}>
      <span id={id} className={styles.name}>
        {title}
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={[styles.text, path ? styles[tone] : ""].join(" ")} tabIndex={0}>
        <Marked text={shown} path={path} />
      </pre>
      <Drawings title={title.replace(/ =$/, "")} text={text} type={type} path={path} tone={tone} />
    </section>
  );
}

function Marked({ text, path }: { text: string; path: Path | null }) {
  if (path === null) return text;
  const { from, to } = locate(text, path);
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}

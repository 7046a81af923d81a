import type { RefObject } from "react";
import type { EditorHandle } from "../../features/editor/CodeEditor.tsx";
import { m } from "../../messages/index.ts";
import styles from "./ProblemPage.module.css";

/** What programs are full of and a phone's keyboard hides behind other keys. */
const symbols = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ";",
  ":",
  "<",
  ">",
  "=",
  "+",
  "-",
  "*",
  "/",
  "%",
  "&",
  "|",
  "!",
  '"',
  "'",
  "_",
  "#",
];

/** Shown to fingers only. A press keeps the editor's focus, so that the keyboard stays up. */
export function SymbolBar({ editor }: { editor: RefObject<EditorHandle | null> }) {
  return (
    <div className={styles.symbols} role="toolbar" aria-label={m.problem.symbols} aria-orientation="horizontal">
      <button type="button" onPointerDown={(e) => e.preventDefault()} onClick={() => editor.current?.insert("    ")}>
        {m.problem.indent}
      </button>
      {symbols.map((one) => (
        <button
          key={one}
          type="button"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => editor.current?.insert(one)}
        >
          {one}
        </button>
      ))}
    </div>
  );
}

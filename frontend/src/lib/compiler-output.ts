/** Reads places in the source out of what compilers and interpreters print. */
import { m } from "../messages/index.ts";

export type OutputLine = { text: string; place: Place | null };
/** Both count from 1; `column` is null where the compiler doesn't say. */
export type Place = { line: number; column: number | null; severity: "error" | "warning"; message: string };

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes start with the escape character
const ANSI = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;

/** `main.cpp:3:5: error: …`, `./main.go:3:5: …`, `Main.java:3: error: …`, `main.ts(3,5): error …` */
const NAMED = /^\s*(?:\.?\/)?[\w./-]+\.\w+[:(](\d+)(?:[:,](\d+))?\)?:?\s*(.*)$/;
/** `File "main.py", line 3` */
const PYTHON = /^\s*File "[^"]+", line (\d+)/;
/** `  --> main.rs:3:5` */
const ARROW = /^\s*-->\s*[\w./-]+:(\d+):(\d+)/;

export function stripAnsi(text: string): string {
  return text.replace(ANSI, "");
}

export function readCompilerOutput(output: string): OutputLine[] {
  let before = "";
  return stripAnsi(output)
    .replaceAll("\r\n", "\n")
    .trimEnd()
    .split("\n")
    .map((text) => {
      const line = { text, place: readPlace(text, before) };
      before = text;
      return line;
    });
}

function readPlace(text: string, before: string): Place | null {
  const arrow = ARROW.exec(text);
  if (arrow) return place(arrow[1], arrow[2], before);
  const python = PYTHON.exec(text);
  if (python) return place(python[1], undefined, m.verdict.errorHere);
  const named = NAMED.exec(text);
  if (named && !/^\s*(note|help)\b/.test(named[3] ?? "")) return place(named[1], named[2], named[3] ?? "");
  return null;
}

function place(line: string | undefined, column: string | undefined, message: string): Place | null {
  const number = Number(line);
  if (!Number.isInteger(number) || number < 1) return null;
  return {
    line: number,
    column: column ? Number(column) : null,
    severity: /^\s*warning\b/i.test(message) ? "warning" : "error",
    message: message.trim() || m.verdict.errorHere,
  };
}

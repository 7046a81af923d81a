/** Lines of the source that a crash names: in the judge's words, or in what a language prints of its own accord. */
import { type Place, readCompilerOutput } from "./compiler-output.ts";

/** `ValueError: no such thing (line 5)`, `an exception in line 5`. */
export function exceptionPlace(message: string | null): Place | null {
  const found = /^(.*?) ?(?:in line (\d+)|\(line (\d+)\))$/s.exec(message ?? "");
  const line = Number(found?.[2] ?? found?.[3] ?? 0);
  return line > 0 ? { line, column: null, severity: "error", message: found?.[1] ?? "" } : null;
}

type Crashed = { verdict: string; message: string | null; stderr: string | null };

/** Where a test crashed; a trace names the innermost place last. */
export function crashPlace({ verdict, message, stderr }: Crashed): Place | null {
  if (verdict !== "run_time_error") return null;
  const lines = readTrace(stderr ?? "");
  const place = lines.findLast((one) => one.place !== null)?.place;
  const words = lines.findLast((one) => /^\S/.test(one.text))?.text;
  return exceptionPlace(message) ?? (place ? { ...place, message: words ?? place.message } : null);
}

/** What a program printed, with the places in its own source; those in files of the language's own lead nowhere. */
export function readTrace(text: string): ReturnType<typeof readCompilerOutput> {
  return readCompilerOutput(text).map((line) =>
    /["\s(]\/(?!box\/)/.test(line.text) ? { ...line, place: null } : line,
  );
}

/** What CodeMirror knows about each language of the judge; fetched when a language is chosen. */
import { type LanguageSupport, StreamLanguage, type StreamParser } from "@codemirror/language";
import type { Extension } from "@codemirror/state";

type Loader = () => Promise<Extension>;

const legacy = (parser: Promise<StreamParser<unknown>>): Promise<Extension> =>
  parser.then((p) => StreamLanguage.define(p));

const cpp: Loader = () => import("@codemirror/lang-cpp").then((m): LanguageSupport => m.cpp());
const python: Loader = () => import("@codemirror/lang-python").then((m): LanguageSupport => m.python());
const clike = () => import("@codemirror/legacy-modes/mode/clike");

const loaders: Record<string, Loader> = {
  c: cpp,
  cpp,
  python,
  pypy: python,
  java: () => import("@codemirror/lang-java").then((m) => m.java()),
  javascript: () => import("@codemirror/lang-javascript").then((m) => m.javascript()),
  typescript: () => import("@codemirror/lang-javascript").then((m) => m.javascript({ typescript: true })),
  go: () => import("@codemirror/lang-go").then((m) => m.go()),
  rust: () => import("@codemirror/lang-rust").then((m) => m.rust()),
  php: () => import("@codemirror/lang-php").then((m) => m.php()),
  csharp: () => legacy(clike().then((m) => m.csharp)),
  kotlin: () => legacy(clike().then((m) => m.kotlin)),
  scala: () => legacy(clike().then((m) => m.scala)),
  swift: () => legacy(import("@codemirror/legacy-modes/mode/swift").then((m) => m.swift)),
  ruby: () => legacy(import("@codemirror/legacy-modes/mode/ruby").then((m) => m.ruby)),
  haskell: () => legacy(import("@codemirror/legacy-modes/mode/haskell").then((m) => m.haskell)),
  ocaml: () => legacy(import("@codemirror/legacy-modes/mode/mllike").then((m) => m.oCaml)),
  pascal: () => legacy(import("@codemirror/legacy-modes/mode/pascal").then((m) => m.pascal)),
  perl: () => legacy(import("@codemirror/legacy-modes/mode/perl").then((m) => m.perl)),
  lua: () => legacy(import("@codemirror/legacy-modes/mode/lua").then((m) => m.lua)),
};

/** Colours and indentation of a language; nothing for one that CodeMirror doesn't know, or that could not be fetched. */
export async function loadLanguage(id: string): Promise<Extension> {
  return (await loaders[id]?.().catch(() => [])) ?? [];
}

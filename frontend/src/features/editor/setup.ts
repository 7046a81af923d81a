import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { EditorState, type Extension, StateEffect } from "@codemirror/state";
import {
  drawSelection,
  type EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";
import { m } from "../../messages/index.ts";
import { editorLook } from "./look.ts";
import { placeMarks } from "./places.ts";

/**
 * What every editor of ours can do from the start. Tab indents; Escape and then Tab leaves the editor, and Ctrl-M makes Tab leave
 * it until pressed again: both are CodeMirror's own and must not be bound to anything else.
 */
export function editorSetup(): Extension {
  return [
    placeMarks,
    lineNumbers(),
    history(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    placeholder(m.problem.placeholder),
    keymap.of([{ key: "Mod-f", run: openSearch }, ...defaultKeymap, ...historyKeymap, indentWithTab]),
    editorLook,
  ];
}

/** Fetches the search at its first use; from then on its own keys answer. */
function openSearch(view: EditorView): boolean {
  void import("@codemirror/search").then(({ search, searchKeymap, openSearchPanel }) => {
    if (!hasSearch.has(view)) {
      hasSearch.add(view);
      view.dispatch({ effects: StateEffect.appendConfig.of([search({ top: true }), keymap.of(searchKeymap)]) });
    }
    openSearchPanel(view);
  });
  return true;
}

const hasSearch = new WeakSet<EditorView>();

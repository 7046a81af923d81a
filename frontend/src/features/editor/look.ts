import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags as t } from "@lezer/highlight";

/** The editor in the colours of the page: custom properties, so that it follows the theme by itself. */
const frame = EditorView.theme({
  "&": {
    height: "100%",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    fontSize: "var(--editor-size, 14px)",
  },
  "&.cm-focused": { outline: "none" },
  "&.cm-focused .cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 12px 0 8px" },
  ".cm-gutters": {
    backgroundColor: "var(--surface)",
    color: "var(--ink-3)",
    border: "none",
    paddingLeft: "4px",
  },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--sunken) 70%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selection)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--selection)",
    outline: "1px solid var(--line-strong)",
  },
  ".cm-searchMatch": { backgroundColor: "var(--slow-soft)", outline: "1px solid var(--slow)" },
  ".cm-panels, .cm-tooltip": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    borderColor: "var(--line)",
  },
  ".cm-tooltip": { borderRadius: "var(--radius)", boxShadow: "var(--shadow)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--ink)",
  },
  ".cm-panel.cm-search": { fontFamily: "var(--sans)", padding: "8px" },
  ".cm-textfield": {
    backgroundColor: "var(--ground)",
    border: "1px solid var(--line-strong)",
    borderRadius: "4px",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--sunken)",
    border: "1px solid var(--line)",
  },
  ".cm-places": { width: "18px", textAlign: "center" },
  ".cm-place-error": { color: "var(--bad)", fontWeight: "700" },
  ".cm-place-warning": { color: "var(--slow)", fontWeight: "700" },
  ".cm-line-error": { backgroundColor: "var(--bad-soft)" },
  ".cm-line-warning": { backgroundColor: "var(--slow-soft)" },
  ".cm-placeholder": { color: "var(--ink-3)" },
});

const colours = HighlightStyle.define([
  {
    tag: [t.keyword, t.operatorKeyword, t.modifier, t.controlKeyword, t.definitionKeyword],
    color: "var(--code-keyword)",
  },
  { tag: [t.string, t.special(t.string), t.regexp, t.character], color: "var(--code-string)" },
  { tag: [t.number, t.bool, t.null, t.atom], color: "var(--code-number)" },
  { tag: [t.comment, t.docComment], color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [t.typeName, t.className, t.namespace, t.standard(t.typeName)], color: "var(--code-type)" },
  { tag: [t.function(t.variableName), t.function(t.propertyName), t.macroName], color: "var(--code-name)" },
  { tag: [t.meta, t.processingInstruction], color: "var(--code-keyword)" },
]);

export const editorLook = [frame, syntaxHighlighting(colours)];

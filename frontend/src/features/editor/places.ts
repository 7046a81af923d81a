/** Lines that a compiler named: tinted, with a sign in the gutter whose title is the compiler's message. */
import {
  type EditorState,
  type Extension,
  RangeSet,
  RangeSetBuilder,
  StateEffect,
  StateField,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from "@codemirror/view";
import type { Place } from "../../lib/compiler-output.ts";

type Marks = { lines: DecorationSet; signs: RangeSet<Sign> };

const setPlaces = StateEffect.define<Place[]>();

class Sign extends GutterMarker {
  readonly place: Place;

  constructor(place: Place) {
    super();
    this.place = place;
  }

  override toDOM(): Node {
    const sign = document.createElement("span");
    sign.className = `cm-place cm-place-${this.place.severity}`;
    sign.textContent = this.place.severity === "error" ? "✕" : "!";
    sign.title = this.place.message;
    return sign;
  }
}

const marks = StateField.define<Marks>({
  create: () => ({ lines: Decoration.none, signs: RangeSet.empty }),
  update(value, change) {
    for (const effect of change.effects) if (effect.is(setPlaces)) return build(change.state, effect.value);
    if (!change.docChanged) return value;
    return { lines: value.lines.map(change.changes), signs: value.signs.map(change.changes) };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.lines),
});

/** One mark a line: the first message about it is the one that matters. */
function build(state: EditorState, places: Place[]): Marks {
  const lines = new RangeSetBuilder<Decoration>();
  const signs = new RangeSetBuilder<Sign>();
  const byLine = new Map<number, Place>();
  for (const place of places) {
    const line = state.doc.lineAt(position(state, place)).from;
    if (!byLine.has(line)) byLine.set(line, place);
  }
  for (const [line, place] of [...byLine].sort(([a], [b]) => a - b)) {
    lines.add(line, line, Decoration.line({ class: `cm-line-${place.severity}` }));
    signs.add(line, line, new Sign(place));
  }
  return { lines: lines.finish(), signs: signs.finish() };
}

export const placeMarks: Extension = [
  marks,
  gutter({ class: "cm-places", markers: (view) => view.state.field(marks).signs, initialSpacer: null }),
];

/** Marks these places and no others. */
export function markPlaces(view: EditorView, places: Place[]): void {
  view.dispatch({ effects: setPlaces.of(places) });
}

/** Puts the cursor on a place, and brings it into sight. */
export function goTo(view: EditorView, place: Place): void {
  const at = position(view.state, place);
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
  view.focus();
}

/** The place in the text as it is now, which may be shorter than the one that was compiled. */
function position(state: EditorState, place: Place): number {
  const line = state.doc.line(Math.min(Math.max(place.line, 1), state.doc.lines));
  return Math.min(line.from + Math.max(0, (place.column ?? 1) - 1), line.to);
}

import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { type Ref, useEffect, useEffectEvent, useId, useImperativeHandle, useRef } from "react";
import type { Place } from "../../lib/compiler-output.ts";
import { m } from "../../messages/index.ts";
import styles from "./CodeEditor.module.css";
import { loadLanguage } from "./languages.ts";
import { goTo, markPlaces } from "./places.ts";
import { editorSetup } from "./setup.ts";

export type EditorHandle = {
  goTo: (place: Place) => void;
  /** Replaces the text; one step back brings the old one again. */
  replace: (text: string) => void;
  /** Puts the text where the cursor is, over what is selected. */
  insert: (text: string) => void;
};

type Props = {
  /** The judge's id of the language. Another one opens another text, with a history of its own. */
  language: string;
  /** The text that a language starts with; afterwards the editor holds it. */
  initial: string;
  onChange: (text: string) => void;
  /** Marked in the gutter. */
  places: Place[];
  ref?: Ref<EditorHandle>;
};

/** A language's text with its history, and the compartment for what is fetched afterwards: colours and comforts. */
type Kept = { state: EditorState; mode: Compartment };

const loadComforts = (): Promise<Extension> => import("./comforts.ts").then((m) => m.comforts).catch(() => []);

export default function CodeEditor({ language, initial, onChange, places, ref }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const kept = useRef(new Map<string, Kept>());
  const hint = useId();

  const changed = useEffectEvent((text: string) => onChange(text));
  const create = useEffectEvent((): Kept => {
    const mode = new Compartment();
    const extensions = [
      editorSetup(),
      mode.of([]),
      // Said outright, since checkers of accessibility don't take an editable element for a focusable one.
      EditorView.contentAttributes.of({ "aria-label": m.problem.sourceCode, "aria-describedby": hint, tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed(update.state.doc.toString());
      }),
    ];
    return { state: EditorState.create({ doc: initial, extensions }), mode };
  });

  useEffect(() => {
    if (!host.current) return;
    const texts = kept.current;
    const { state, mode } = texts.get(language) ?? create();
    const editor = new EditorView({ state, parent: host.current });
    view.current = editor;
    void Promise.all([loadLanguage(language), loadComforts()]).then((fetched) => {
      if (view.current === editor) editor.dispatch({ effects: mode.reconfigure(fetched) });
    });
    return () => {
      texts.set(language, { state: editor.state, mode });
      view.current = null;
      editor.destroy();
    };
  }, [language]);

  useEffect(() => {
    if (view.current) markPlaces(view.current, places);
  }, [places]);

  useImperativeHandle(ref, () => ({
    goTo: (place) => view.current && goTo(view.current, place),
    replace: (text) =>
      view.current?.dispatch({
        changes: { from: 0, to: view.current.state.doc.length, insert: text },
        userEvent: "input",
      }),
    insert: (text) => {
      const at = view.current;
      at?.dispatch(at.state.replaceSelection(text), { scrollIntoView: true, userEvent: "input" });
      at?.focus();
    },
  }));

  return (
    <div className={styles.host} ref={host}>
      <p id={hint} className="visually-hidden">
        {m.problem.leaveEditor}
      </p>
    </div>
  );
}

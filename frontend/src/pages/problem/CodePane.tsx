import { lazy, type Ref, Suspense } from "react";
import type { Language, Problem } from "../../api/types.ts";
import type { EditorHandle } from "../../features/editor/CodeEditor.tsx";
import type { Place } from "../../lib/compiler-output.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import styles from "./ProblemPage.module.css";
import type { Draft } from "./use-draft.ts";

const CodeEditor = lazy(() => import("../../features/editor/CodeEditor.tsx"));

type Props = {
  problem: Problem;
  languages: Language[];
  language: string;
  onLanguage: (id: string) => void;
  draft: Draft;
  starter: string;
  editor: Ref<EditorHandle> & { current: EditorHandle | null };
  places: Place[];
  onKeys: () => void;
};

const savedWords: Record<Draft["saved"], string> = {
  untouched: "",
  saved: "Draft kept in this browser",
  typing: "…",
  failed: "This browser keeps no drafts",
};

export function CodePane({ problem, languages, language, onLanguage, draft, starter, editor, places, onKeys }: Props) {
  return (
    <>
      <div className={styles.bar}>
        <Select
          label="Language"
          title={languages.find((one) => one.id === language)?.version}
          value={language}
          onChange={(event) => onLanguage(event.target.value)}
        >
          {problem.languages.map(({ id }) => (
            <option key={id} value={id}>
              {languages.find((one) => one.id === id)?.name ?? id}
            </option>
          ))}
        </Select>
        <span className={styles.saved}>{savedWords[draft.saved]}</span>
        <div className={styles.end}>
          <Button
            look="quiet"
            onClick={() => editor.current?.replace(starter)}
            title="Start over; undo brings your code back"
          >
            Reset
          </Button>
          <Button look="quiet" icon aria-label="Keyboard shortcuts" title="Keyboard shortcuts" onClick={onKeys}>
            <Icon name="keyboard" />
          </Button>
        </div>
      </div>
      <div className={styles.editor}>
        <Suspense
          fallback={
            <div className={styles["editor-loading"]}>
              <Loading what="the editor" lines={4} />
            </div>
          }
        >
          <CodeEditor
            ref={editor}
            language={language}
            initial={draft.initial}
            onChange={draft.change}
            places={places}
          />
        </Suspense>
      </div>
    </>
  );
}

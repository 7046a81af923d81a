import { lazy, type Ref, Suspense } from "react";
import type { Language, Problem } from "../../api/types.ts";
import type { EditorHandle } from "../../features/editor/CodeEditor.tsx";
import type { Place } from "../../lib/compiler-output.ts";
import { count, formatAgo } from "../../lib/format.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import styles from "./ProblemPage.module.css";
import { SymbolBar } from "./SymbolBar.tsx";
import type { Draft } from "./use-draft.ts";
import type { Conflict, DraftSync } from "./use-server-draft.ts";

const CodeEditor = lazy(() => import("../../features/editor/CodeEditor.tsx"));

type Props = {
  problem: Problem;
  languages: Language[];
  language: string;
  onLanguage: (id: string) => void;
  draft: Draft;
  sync: DraftSync;
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

function savedText(saved: Draft["saved"], state: DraftSync["state"]): string {
  if (state === "kept" && saved !== "typing" && saved !== "failed") return "Draft kept in your account";
  if (state === "unreachable" && saved === "saved") return "Draft kept in this browser only, for now";
  return savedWords[saved];
}

/** The same draft was written in two places: both are there until one is chosen. */
function ConflictNotice({ conflict }: { conflict: Conflict }) {
  return (
    <div className={styles.conflict} role="alert">
      <Notice tone="slow" title="This draft was changed in another tab or browser">
        <p>
          The other one{conflict.updatedAt === null ? "" : `, of ${formatAgo(conflict.updatedAt)},`} is a different text
          of {count(conflict.source.split("\n").length, "line")}. Yours stays in the editor until you choose.
        </p>
        <div className={styles.choices}>
          <Button onClick={conflict.keepMine}>Keep mine</Button>
          <Button onClick={conflict.takeTheirs}>Take the other one</Button>
        </div>
      </Notice>
    </div>
  );
}

export function CodePane({
  problem,
  languages,
  language,
  onLanguage,
  draft,
  sync,
  starter,
  editor,
  places,
  onKeys,
}: Props) {
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
        <span className={styles.saved}>{savedText(draft.saved, sync.state)}</span>
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
      {sync.conflict && <ConflictNotice conflict={sync.conflict} />}
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
      <SymbolBar editor={editor} />
    </>
  );
}

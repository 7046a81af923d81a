import { lazy, type Ref, Suspense } from "react";
import type { Language, Problem } from "../../api/types.ts";
import type { EditorHandle } from "../../features/editor/CodeEditor.tsx";
import type { Place } from "../../lib/compiler-output.ts";
import { formatAgo } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import styles from "./ProblemPage.module.css";
import { SymbolBar } from "./SymbolBar.tsx";
import type { Draft } from "./use-draft.ts";
import type { Conflict, DraftSync } from "./use-server-draft.ts";

const TwinNotice = lazy(() => import("./TwinNotice.tsx"));
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
  /** Whether only the code is shown; null where there is no room to gain. */
  focus: boolean | null;
  onFocus: (on: boolean) => void;
};

function savedText(saved: Draft["saved"], state: DraftSync["state"]): string {
  if (state === "kept" && saved !== "typing" && saved !== "failed") return m.problem.saved.inAccount;
  if (state === "unreachable" && saved === "saved") return m.problem.saved.onlyHere;
  return m.problem.saved[saved];
}

/** The same draft was written in two places: both are there until one is chosen. */
function ConflictNotice({ conflict }: { conflict: Conflict }) {
  return (
    <div className={styles.conflict} role="alert">
      <Notice tone="slow" title={m.problem.conflict}>
        <p>
          {m.problem.conflictOf(
            conflict.updatedAt === null ? null : formatAgo(conflict.updatedAt),
            conflict.source.split("\n").length,
          )}
        </p>
        <div className={styles.choices}>
          <Button onClick={conflict.keepMine}>{m.problem.keepMine}</Button>
          <Button onClick={conflict.takeTheirs}>{m.problem.takeOther}</Button>
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
  focus,
  onFocus,
}: Props) {
  return (
    <>
      <div className={styles.bar}>
        <Select
          label={m.problem.language}
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
          <Button look="quiet" onClick={() => editor.current?.replace(starter)} title={m.problem.resetHint}>
            {m.problem.reset}
          </Button>
          <Button look="quiet" icon aria-label={m.problem.shortcuts} title={m.problem.shortcuts} onClick={onKeys}>
            <Icon name="keyboard" />
          </Button>
          {focus !== null && (
            <Button
              look="quiet"
              icon
              aria-label={focus ? m.problem.focusLeave : m.problem.focus}
              title={focus ? m.problem.focusLeave : m.problem.focus}
              onClick={() => onFocus(!focus)}
            >
              <Icon name={focus ? "shrink" : "expand"} />
            </Button>
          )}
        </div>
      </div>
      {sync.conflict && <ConflictNotice conflict={sync.conflict} />}
      {problem.kind === "function" && languages.some((one) => one.id === language && !one.function_style) && (
        <Suspense fallback={null}>
          <TwinNotice problem={problem} />
        </Suspense>
      )}
      <div className={styles.editor}>
        <Suspense
          fallback={
            <div className={styles["editor-loading"]}>
              <Loading what={m.common.things.editor} lines={4} />
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

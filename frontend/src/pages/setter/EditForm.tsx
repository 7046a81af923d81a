import { useId, useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { type Seen, useEditProblem } from "../../api/setter.ts";
import type { EditedProblem } from "../../api/types.ts";
import { formatKib, formatLimitMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Field, Select } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { ErrorText } from "../layout/ErrorText.tsx";
import { type Draft, draftOf, faults, patchOf } from "./edit.ts";
import styles from "./Setter.module.css";

/** What may be changed without a new package. What somebody else has changed meanwhile is never overwritten unseen. */
export function EditForm({ seen }: { seen: Seen }) {
  // The form stands on what was seen when it was opened; a refetch in the background must not move it under the typist.
  const [base, setBase] = useState(seen);
  const [draft, setDraft] = useState(() => draftOf(seen.problem));
  const [saved, setSaved] = useState(false);
  const edit = useEditProblem(base.problem.slug);
  const wrong = faults(draft);
  const body = patchOf(base.problem, draft);
  const restart = (next: Seen) => {
    setBase(next);
    setDraft(draftOf(next.problem));
    edit.reset();
  };
  const change = (part: Partial<Draft>) => {
    setSaved(false);
    setDraft({ ...draft, ...part });
  };
  // After our own change the page asks again; from then on that is what the form stands on.
  if (saved && seen.tag !== base.tag) setBase(seen);
  const stale = edit.error instanceof ApiError && edit.error.status === 412;
  const save = (patch: EditedProblem) =>
    edit.mutate({ tag: base.tag, body: patch }, { onSuccess: () => setSaved(true) });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (body && Object.keys(wrong).length === 0) save(body);
      }}
    >
      {edit.isError && (
        <Notice tone="bad" title={edit.error instanceof ApiError ? edit.error.title : staff.setter.edit.notSaved}>
          <ErrorText error={edit.error} />
          {stale && (
            <>
              <p>{staff.setter.edit.staleText}</p>
              <Button onClick={() => restart(seen)}>{staff.setter.edit.stale}</Button>
            </>
          )}
        </Notice>
      )}
      <Inputs draft={draft} change={change} wrong={wrong} problem={base.problem} />
      <div className={styles.actions}>
        <Button
          type="submit"
          look="primary"
          busy={edit.isPending}
          disabledReason={body === null ? staff.setter.edit.unchanged : undefined}
        >
          {staff.setter.edit.save}
        </Button>
        <span role="status">{saved && body === null ? staff.setter.edit.saved : ""}</span>
      </div>
    </form>
  );
}

type InputsProps = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  wrong: Partial<Record<keyof Draft, string>>;
  problem: Seen["problem"];
};

function Inputs({ draft, change, wrong, problem }: InputsProps) {
  const words = staff.setter.edit;
  const label = useId();
  return (
    <>
      <Field
        label={words.title}
        hint={words.titleHint}
        value={draft.title}
        maxLength={200}
        required
        onChange={(event) => change({ title: event.target.value })}
      />
      <div className={styles.row}>
        <span id={label}>{words.difficulty}</span>
        <Select
          label={words.difficulty}
          value={draft.difficulty}
          onChange={(event) => change({ difficulty: event.target.value as Draft["difficulty"] })}
        >
          <option value="">{words.nobodySays}</option>
          <option value="easy">{m.common.easy}</option>
          <option value="medium">{m.common.medium}</option>
          <option value="hard">{m.common.hard}</option>
        </Select>
      </div>
      <Field
        label={words.tags}
        hint={words.tagsHint}
        value={draft.tags}
        onChange={(event) => change({ tags: event.target.value })}
      />
      <Field
        label={words.time}
        hint={words.limitHint(formatLimitMs(problem.package_limits.time_ms))}
        inputMode="numeric"
        value={draft.time}
        error={wrong.time}
        onChange={(event) => change({ time: event.target.value })}
      />
      <Field
        label={words.memory}
        hint={words.limitHint(formatKib(problem.package_limits.memory_kib))}
        inputMode="numeric"
        value={draft.memory}
        error={wrong.memory}
        onChange={(event) => change({ memory: event.target.value })}
      />
      <TextArea
        label={words.hints}
        hint={words.hintsHint}
        rows={6}
        value={draft.hints}
        onChange={(event) => change({ hints: event.target.value })}
      />
    </>
  );
}

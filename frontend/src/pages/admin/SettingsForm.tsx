import { useState } from "react";
import { useEditSettings, useSettings } from "../../api/admin.ts";
import type { LiveSettings, Settings } from "../../api/types.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Admin.module.css";

/** What the service runs with: what can be changed here, and what the environment alone says. */
export function SettingsForm() {
  const settings = useSettings();
  if (settings.isError && !settings.data) {
    return (
      <LoadFailed what={m.common.things.settings} error={settings.error} onRetry={() => void settings.refetch()} />
    );
  }
  if (!settings.data) return <Loading what={m.common.things.settings} lines={8} />;
  return (
    <div className={styles.tab}>
      <Live key={JSON.stringify(settings.data.live)} settings={settings.data} />
      <h2>{staff.admin.fixed}</h2>
      <p>{staff.admin.fixedHint}</p>
      <Table
        caption={staff.admin.fixed}
        head={
          <>
            <th scope="col">{staff.admin.variable}</th>
            <th scope="col">{staff.admin.value}</th>
          </>
        }
      >
        {settings.data.fixed.map((one) => (
          <tr key={one.variable}>
            <td>
              <code>{one.variable}</code>
            </td>
            <td className={styles.reason}>{one.value === "" ? m.common.none : one.value}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

type Numbers = {
  [K in keyof LiveSettings as LiveSettings[K] extends number ? K : never]: string;
};
type Draft = Numbers & { registration_open: boolean; notice: string };

const numbers = [
  "guest_runs",
  "guests_per_address",
  "rate_submissions_solver",
  "rate_submissions_setter",
  "rate_accounts",
] as const satisfies (keyof Numbers)[];

function draftOf(live: LiveSettings): Draft {
  const draft: Partial<Numbers> = {};
  for (const name of numbers) draft[name] = String(live[name]);
  // Every number was filled in just now.
  return { ...(draft as Numbers), registration_open: live.registration_open, notice: live.notice };
}

function Live({ settings }: { settings: Settings }) {
  const { live, usual } = settings;
  const edit = useEditSettings();
  const [draft, setDraft] = useState(() => draftOf(live));
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const words = staff.admin.settings;
  const before = draftOf(live);
  const names = [...numbers, "registration_open", "notice"] as const;
  const changed = names.filter((name) => draft[name] !== before[name]);
  const wrong = (name: keyof Numbers) => (/^\d{1,7}$/.test(draft[name].trim()) ? undefined : words.wholeNumber);
  const refused = edit.error?.fields ?? [];
  const save = () => {
    const body = changed.map((name) => [name, isNumber(name) ? Number(draft[name]) : draft[name]]);
    edit.mutate(Object.fromEntries(body));
  };
  return (
    <form
      className={`${styles.tab} ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>{staff.admin.liveHint}</p>
      {edit.isError && <LoadFailed what={m.common.things.change} error={edit.error} onRetry={() => edit.reset()} />}
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={draft.registration_open}
          onChange={(event) => change({ registration_open: event.target.checked })}
        />
        {words.registration_open}
      </label>
      <Field
        label={words.notice}
        hint={words.noticeHint}
        maxLength={500}
        value={draft.notice}
        error={refused.find((one) => one.field === "notice")?.message}
        onChange={(event) => change({ notice: event.target.value })}
      />
      {numbers.map((name) => (
        <Field
          key={name}
          label={words[name]}
          hint={words.usual(usual[name])}
          inputMode="numeric"
          value={draft[name]}
          error={wrong(name) ?? refused.find((one) => one.field === name)?.message}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
      <div className={styles.actions}>
        <Button
          type="submit"
          look="primary"
          busy={edit.isPending}
          disabledReason={changed.length === 0 ? words.unchanged : numbers.some(wrong) ? words.wholeNumber : undefined}
        >
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function isNumber(name: keyof Draft): name is keyof Numbers {
  return numbers.some((one) => one === name);
}

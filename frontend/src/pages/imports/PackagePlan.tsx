import { useEffect, useState } from "react";
import { formatBytes } from "../../lib/format.ts";
import { staff } from "../../messages/staff.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Imports.module.css";
import { type Entry, type Plan, planOf } from "./plan.ts";

/** Names shown of those without a partner. */
const SHOWN = 8;
/** The longest text that is read here. */
const TEXT_MOST = 64 * 1024;

/** What the chosen package would bring, read in the browser: nothing is sent for it. */
export function PackagePlan({ file }: { file: File }) {
  const [plan, setPlan] = useState<Plan | "reading" | "unreadable">("reading");
  useEffect(() => {
    let stale = false;
    setPlan("reading");
    readPlan(file).then(
      (read) => stale || setPlan(read),
      () => stale || setPlan("unreadable"),
    );
    return () => {
      stale = true;
    };
  }, [file]);
  const texts = staff.imports.plan;
  if (plan === "reading") return <p className={styles.intro}>{texts.reading}</p>;
  if (plan === "unreadable") return <Notice tone="bad" title={texts.unreadable} />;
  return (
    <section className={styles.plan} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <dl>
        {rows(plan).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Doubts plan={plan} />
      <p className={styles.intro}>{texts.lastWord}</p>
    </section>
  );
}

function rows(plan: Plan): [string, string][] {
  const texts = staff.imports.plan;
  const submissions = plan.submissions.map(({ folder, count }) => `${folder}: ${count}`).join(", ");
  return [
    [texts.kind, texts.kinds[plan.kind]],
    [
      texts.tests,
      plan.kind === "kattis" ? texts.counted(plan.samples, plan.secret) : texts.allTests(plan.secret + plan.samples),
    ],
    [
      texts.size,
      plan.largest ? texts.sizes(formatBytes(plan.bytes), plan.largest.name, formatBytes(plan.largest.size)) : "0",
    ],
    [texts.statements, plan.statements.join(", ") || texts.none],
    [texts.submissions, submissions || texts.none],
    [texts.limit, plan.timeLimit === null ? texts.noLimit : `${plan.timeLimit} s`],
  ];
}

/** What a setter may want to mend before anything is sent. */
function Doubts({ plan }: { plan: Plan }) {
  const texts = staff.imports.plan;
  const doubts = [
    plan.samples + plan.secret === 0 && texts.noTests,
    plan.submissions.length === 0 && plan.kind !== "plain" && texts.noSubmissions,
    plan.unpaired.length > 0 && texts.unpaired(plan.unpaired.length),
  ].filter((one) => one !== false);
  if (doubts.length === 0) return null;
  const more = plan.unpaired.length - SHOWN;
  return (
    <Notice title={staff.imports.worthALook}>
      <ul>
        {doubts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {plan.unpaired.length > 0 && (
        <p>
          <code>{plan.unpaired.slice(0, SHOWN).join(", ")}</code> {more > 0 && texts.andMore(more)}
        </p>
      )}
    </Notice>
  );
}

async function readPlan(file: File): Promise<Plan> {
  const [{ strFromU8, unzip }, bytes] = await Promise.all([import("fflate"), file.arrayBuffer()]);
  const entries: Entry[] = [];
  const texts = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      entries.push({ name, size: originalSize });
      return /(^|\/)(problem\.yaml|\.timelimit)$/.test(name) && originalSize <= TEXT_MOST;
    };
    unzip(new Uint8Array(bytes), { filter }, (error, read) => (error ? reject(error) : resolve(read)));
  });
  return planOf(entries, (name) => {
    const text = texts[name];
    return text === undefined ? null : strFromU8(text);
  });
}

import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useMemo, useRef, useState } from "react";
import { useSession } from "../../api/session.ts";
import type { Language, Mode, Problem } from "../../api/types.ts";
import type { EditorHandle } from "../../features/editor/CodeEditor.tsx";
import type { ResultView } from "../../features/verdict/headline.ts";
import { ResultPanel } from "../../features/verdict/ResultPanel.tsx";
import { type Place, readCompilerOutput } from "../../lib/compiler-output.ts";
import { crashPlace } from "../../lib/crash.ts";
import { actionOf, type Keys, readKeys, spoken, writeKeys } from "../../lib/keys.ts";
import { modKey, useMedia } from "../../lib/media.ts";
import { readLanguage, readText, writeLanguage } from "../../lib/storage.ts";
import { m } from "../../messages/index.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { CodePane } from "./CodePane.tsx";
import { InputPane, type OwnInput } from "./InputPane.tsx";
import { ownInput } from "./own-cases.ts";
import { type Panes, SolveLayout } from "./SolveLayout.tsx";
import { useDraft } from "./use-draft.ts";
import { useFocusMode } from "./use-focus-mode.ts";
import { guestRunKey, useJudging } from "./use-judging.ts";
import { useServerDraft } from "./use-server-draft.ts";

const GuestNote = lazy(() => import("./GuestNote.tsx"));
const ShortcutSheet = lazy(() => import("./ShortcutSheet.tsx"));

type Props = {
  problem: Problem;
  languages: Language[];
  text: ReactNode;
  mine: ReactNode;
  onSignedOut: () => void;
};

/** The editor, Run and Submit, and the result. */
export function Solve({ problem, languages, text, mine, onSignedOut }: Props) {
  const session = useSession();
  const [language, setLanguage] = useState(() => firstLanguage(problem));
  const starter = problem.languages.find((one) => one.id === language)?.starter_code ?? "";
  const draft = useDraft(problem.slug, language, starter);
  const editor = useRef<EditorHandle>(null);
  const sync = useServerDraft({ slug: problem.slug, language, draft, starter, editor });
  const [own, setOwn] = useState<OwnInput>({ used: false, text: problem.samples[0]?.input ?? "" });
  const [kept] = useState(() => readText(guestRunKey(problem.slug)));
  const [panes, setPanes] = useState<Panes>({
    narrow: "text",
    left: "text",
    lower: kept === null ? "input" : "result",
  });
  const [sheet, setSheet] = useState(false);
  const [keys, setKeys] = useState(readKeys);
  const [focus, setFocus] = useFocusMode();
  const wide = useMedia("(min-width: 1024px)");

  const signIn = () => {
    draft.flush();
    onSignedOut();
  };
  const judging = useJudging(kept, signIn);
  const places = useMemo(() => placesIn(judging.view, language), [judging.view, language]);

  const send = (mode: Mode) => {
    draft.flush();
    const guest = session.state !== "signed_in";
    if (guest && mode === "submit") {
      signIn();
      return;
    }
    setPanes((old) => ({ ...old, narrow: "result", lower: "result" }));
    if (draft.current().trim() === "") {
      judging.refuse(m.problem.noCode, m.problem.writeFirst);
      return;
    }
    const input = mode === "run" && own.used ? ownInput(problem.kind, problem.signature, own.text) : {};
    judging.send({ problem: problem.slug, language, source: draft.current(), mode, ...input }, guest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (sheet) return;
    if (event.key === "?" && !isTyping(event.target)) setSheet(true);
    const action = actionOf(event, keys);
    if (action === null) return;
    // Before the editor sees it: there Ctrl+Enter would open a line.
    event.preventDefault();
    event.stopPropagation();
    if (action === "focus") setFocus(!focus);
    else send(action);
  };
  const goTo = (place: Place) => {
    setPanes((old) => ({ ...old, narrow: "code" }));
    // On a phone the editor's tab has to be on the screen before it can take the focus.
    requestAnimationFrame(() => editor.current?.goTo(place));
  };

  return (
    // Shortcuts of the whole page; each has a button too.
    <div onKeyDownCapture={onKeyDown}>
      <SolveLayout
        wide={wide}
        focus={focus}
        panes={panes}
        onPanes={setPanes}
        text={text}
        mine={mine}
        code={
          <CodePane
            problem={problem}
            languages={languages}
            language={language}
            onLanguage={(id) => {
              draft.flush();
              writeLanguage(problem.slug, id);
              setLanguage(id);
            }}
            draft={draft}
            sync={sync}
            starter={starter}
            editor={editor}
            places={places}
            onKeys={() => setSheet(true)}
            focus={wide ? focus : null}
            onFocus={setFocus}
          />
        }
        input={
          <InputPane
            kind={problem.kind}
            signature={problem.signature}
            sampleCount={problem.samples.length}
            own={own}
            onChange={setOwn}
          />
        }
        result={
          <ResultPanel
            view={judging.view}
            limits={problem.limits}
            signature={problem.signature}
            onGoTo={goTo}
            onUseInput={(input) => {
              setOwn({ used: true, text: input });
              setPanes((old) => ({ ...old, narrow: "input", lower: "input" }));
            }}
            note={
              session.state === "anonymous" &&
              judging.view.state !== "idle" && (
                <Suspense>
                  <GuestNote onSignIn={signIn} />
                </Suspense>
              )
            }
            actions={<ResultActions view={judging.view} onCancel={judging.cancel} />}
          />
        }
        buttons={<SendButtons sending={judging.sending} keys={keys} onSend={send} />}
      />
      {sheet && (
        <Suspense>
          <ShortcutSheet
            onClose={() => setSheet(false)}
            keys={keys}
            onKeys={(next) => {
              writeKeys(next);
              setKeys(next);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

type SendProps = { sending: Mode | null; keys: Keys; onSend: (mode: Mode) => void };

function SendButtons({ sending, keys, onSend }: SendProps) {
  const other = (mode: Mode) => (sending !== null && sending !== mode ? m.problem.otherSent : undefined);
  return (
    <>
      <Button
        onClick={() => onSend("run")}
        busy={sending === "run"}
        disabledReason={other("run")}
        title={m.problem.withKeys(m.problem.run, spoken(keys.run, modKey))}
      >
        <Icon name="play" size={14} /> {m.problem.run}
      </Button>
      <Button
        look="primary"
        onClick={() => onSend("submit")}
        busy={sending === "submit"}
        disabledReason={other("submit")}
        title={m.problem.withKeys(m.problem.submit, spoken(keys.submit, modKey))}
      >
        <Icon name="send" size={14} /> {m.problem.submit}
      </Button>
    </>
  );
}

/** Beside the headline: cancel, then the ways on. */
export function ResultActions({ view, onCancel }: { view: ResultView; onCancel: () => void }) {
  if (view.state !== "following") return null;
  const { submission } = view;
  if (submission.status !== "done") {
    return (
      <Button look="quiet" onClick={onCancel}>
        {m.common.cancel}
      </Button>
    );
  }
  return (
    <>
      {submission.mode === "submit" && (
        <Link to="/submissions/$id" params={{ id: submission.id }} className={buttonClass("quiet")}>
          {m.problem.details}
        </Link>
      )}
      {submission.mode === "submit" && submission.verdict === "accepted" && (
        <Link to="/problems" className={buttonClass()}>
          {m.problem.more}
        </Link>
      )}
    </>
  );
}

/** The language last used here, else last used anywhere, else the first one; always one that this problem offers. */
function firstLanguage(problem: Problem): string {
  const kept = readLanguage(problem.slug);
  const offered = problem.languages.map((one) => one.id);
  if (kept !== null && offered.includes(kept)) return kept;
  return ["cpp", "python"].find((id) => offered.includes(id)) ?? offered[0] ?? "";
}

/** Whether a key that is pressed there is written. */
function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;
}

/** The lines that the compiler named, or where the program crashed, while the text of that language is in the editor. */
function placesIn(view: ResultView, language: string): Place[] {
  if (view.state !== "following" || view.submission.language !== language) return [];
  const { verdict, compile, tests } = view.submission;
  if (verdict === "compile_error" && compile.output) {
    return readCompilerOutput(compile.output).flatMap((line) => line.place ?? []);
  }
  const failed = tests.find((test) => test.verdict !== "accepted");
  const place = failed && crashPlace(failed);
  return place ? [place] : [];
}

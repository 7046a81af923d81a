/**
 * Keeps the account's copy of a draft in step with the editor. The browser's own copy comes first and never waits for this; a text
 * that another browser or tab has written meanwhile is offered, and never overwritten unseen.
 */
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { fetchDraft, putDraft } from "../../api/queries.ts";
import { useSession } from "../../api/session.ts";
import type { ServerDraft } from "../../api/types.ts";
import type { EditorHandle } from "../../features/editor/CodeEditor.tsx";
import { fingerprint } from "../../lib/fingerprint.ts";
import { draftKey, readText, writeText } from "../../lib/storage.ts";
import { meet } from "./meet-drafts.ts";
import type { Draft } from "./use-draft.ts";

/** Well under the ten seconds that a lost machine may cost. */
const EVERY_MS = 3_000;

export type Conflict = { source: string; updatedAt: string | null; keepMine: () => void; takeTheirs: () => void };
export type DraftSync = { state: "off" | "pending" | "kept" | "unreachable"; conflict: Conflict | null };

type Place = { slug: string; language: string; draft: Draft; starter: string; editor: RefObject<EditorHandle | null> };

type Seen = { version: number; text: string | null; asked: boolean; busy: boolean };
const nothingSeen = (): Seen => ({ version: 0, text: null, asked: false, busy: false });

export function useServerDraft({ slug, language, draft, starter, editor }: Place): DraftSync {
  const session = useSession();
  const user = session.state === "signed_in" ? session.user.id : null;
  const [state, setState] = useState<DraftSync["state"]>("off");
  const [theirs, setTheirs] = useState<{ source: string; version: number | null; updatedAt: string | null } | null>(
    null,
  );
  // What this tab knows of the account's copy: its version, and the text of that version.
  // `asked`: its newest version was looked at. Another place gets another object, so that late answers are known as such.
  const seen = useRef(nothingSeen());
  const key = `draft-seen:${user}:${slug}:${language}`;

  const note = (version: number, text: string) => {
    Object.assign(seen.current, { version, text, asked: true });
    writeText(key, `${version}:${fingerprint(text)}`);
    setState("kept");
  };
  const show = (text: string) => {
    if (editor.current) editor.current.replace(text);
    else draft.change(text);
    draft.flush();
  };
  const receive = (server: ServerDraft) => {
    const mine = draft.current();
    const [version, print] = (readText(key) ?? "0:").split(":");
    const { text } = seen.current;
    const known = text !== null ? seen.current.version : Number(version);
    const dirty = mine !== starter && (text !== null ? mine !== text : fingerprint(mine) !== print);
    switch (meet({ mine, dirty, known }, server)) {
      case "same":
        note(server.version, server.source ?? "");
        break;
      case "mine-is-newer":
        Object.assign(seen.current, { version: server.version, text: server.source ?? starter, asked: true });
        setState(mine === seen.current.text ? "off" : "pending");
        break;
      case "take-theirs":
        show(server.source ?? "");
        note(server.version, server.source ?? "");
        break;
      case "ask":
        setTheirs({ source: server.source ?? "", version: server.version, updatedAt: server.updated_at });
        break;
    }
  };
  const step = useEffectEvent(async () => {
    const here = seen.current;
    const mine = draft.current();
    if (here.busy || user === null || theirs !== null || (here.asked && here.text === mine)) return;
    here.busy = true;
    try {
      if (here.asked) {
        const kept = await putDraft(slug, { language, source: mine, base_version: here.version });
        if (seen.current === here) note(kept.version, mine);
      } else {
        const server = await fetchDraft(slug, language);
        if (seen.current === here) receive(server);
      }
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) here.asked = false;
      else if (seen.current === here) setState("unreachable");
    } finally {
      here.busy = false;
    }
  });
  const changedElsewhere = useEffectEvent((event: StorageEvent) => {
    // Signed in, the account's versions tell; this is for those without an account.
    if (user !== null || event.key !== draftKey(slug, language) || event.newValue === null) return;
    if (event.newValue !== draft.current()) setTheirs({ source: event.newValue, version: null, updatedAt: null });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another user, problem or language begins anew
  useEffect(() => {
    seen.current = nothingSeen();
    setTheirs(null);
    setState("off");
    const heard = (event: StorageEvent) => changedElsewhere(event);
    window.addEventListener("storage", heard);
    void step();
    const timer = setInterval(() => void step(), EVERY_MS);
    return () => {
      clearInterval(timer);
      window.removeEventListener("storage", heard);
    };
  }, [user, slug, language]);

  const choose = (text: string) => {
    if (theirs === null) return;
    if (theirs.version !== null)
      Object.assign(seen.current, { version: theirs.version, text: theirs.source, asked: true });
    if (text === draft.current()) draft.rewrite();
    else show(text);
    if (theirs.version !== null && text === theirs.source) note(theirs.version, text);
    setTheirs(null);
  };
  return {
    state: user === null ? "off" : state,
    conflict: theirs && {
      source: theirs.source,
      updatedAt: theirs.updatedAt,
      keepMine: () => choose(draft.current()),
      takeTheirs: () => choose(theirs.source),
    },
  };
}

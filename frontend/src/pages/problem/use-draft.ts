import { useCallback, useEffect, useRef, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "../../lib/storage.ts";

/** A pause in typing after which the text is kept; well under the second that a crash may cost. */
const KEEP_MS = 400;

export type Draft = {
  /** The text to open the editor with. */
  initial: string;
  /** The text as it is now. */
  current: () => string;
  change: (text: string) => void;
  /** Keeps the text now, before the page is left. */
  flush: () => void;
  /** Keeps the text as it is over what another tab has kept. */
  rewrite: () => void;
  /** `untouched`: nothing was typed since the page was opened. */
  saved: "untouched" | "saved" | "typing" | "failed";
};

/** The source being written for one problem and language, kept in this browser while it is typed. */
export function useDraft(slug: string, language: string, starter: string): Draft {
  const text = useRef({ language, value: readDraft(slug, language) ?? starter });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [saved, setSaved] = useState<Draft["saved"]>("untouched");

  const flush = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    const { language: of, value } = text.current;
    // The starter code is no draft: a better one may come with the next version of the problem.
    if (value === starter) removeDraft(slug, of);
    setSaved(value === starter || writeDraft(slug, of, value) ? "saved" : "failed");
  }, [slug, starter]);

  if (text.current.language !== language) text.current = { language, value: readDraft(slug, language) ?? starter };
  const initial = text.current.value;

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  const change = useCallback(
    (value: string) => {
      text.current = { language, value };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, KEEP_MS);
      setSaved("typing");
    },
    [language, flush],
  );

  const rewrite = () => {
    change(text.current.value);
    flush();
  };
  return { initial, current: () => text.current.value, change, flush, rewrite, saved };
}

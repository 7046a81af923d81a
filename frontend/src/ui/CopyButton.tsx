import { useEffect, useState } from "react";
import { m } from "../messages/index.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

/** Copies `text` and says that it did. `what` says what is copied. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const said = { idle: m.common.copy, copied: m.common.copied, failed: m.common.notCopied }[state];
  const ofWhat = { idle: m.common.copyOf, copied: m.common.copiedOf, failed: m.common.notCopiedOf }[state];
  return (
    <Button
      look="quiet"
      aria-label={ofWhat(what)}
      onClick={() => copy(text).then((done) => setState(done ? "copied" : "failed"))}
    >
      <Icon name={state === "copied" ? "check" : "copy"} size={14} />
      <span aria-live="polite">{said}</span>
    </Button>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or an address without https, where there is no clipboard.
    return false;
  }
}

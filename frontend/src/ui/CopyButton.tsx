import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

/** Copies `text` and says that it did. `what` completes "Copy …". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const said = { idle: "Copy", copied: "Copied", failed: "Not copied" }[state];
  return (
    <Button
      look="quiet"
      aria-label={`${said} ${what}`}
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

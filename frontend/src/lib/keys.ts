/** The page's own keys, which a reader may change. Pure, but for what the browser keeps. */
import { readText, remove, writeText } from "./storage.ts";

export const actions = ["run", "submit", "focus"] as const;
export type Action = (typeof actions)[number];
/** Keys held together, in one order: `Mod+Shift+Enter`. `Mod` is Ctrl, or Cmd where there is one. */
export type Keys = Record<Action, string>;
export type Refusal = "plain" | "taken" | "reserved";

export const usualKeys: Keys = { run: "Mod+'", submit: "Mod+Enter", focus: "Mod+Shift+Enter" };

const KEY = "keys";

/** What the editor and every browser use themselves: taking them would cost more than it gives. */
const RESERVED = new Set(
  ["a", "c", "f", "l", "m", "n", "r", "t", "v", "w", "x", "y", "z", "/"].map((one) => `Mod+${one}`),
);

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The keys of one press; null while only a modifier is held. */
export function pressed(event: Press): string | null {
  if (["Control", "Meta", "Alt", "Shift", "AltGraph", "Dead", "Process"].includes(event.key)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const held = [event.ctrlKey || event.metaKey ? "Mod" : "", event.altKey ? "Alt" : "", event.shiftKey ? "Shift" : ""];
  return [...held, key === " " ? "Space" : key].filter(Boolean).join("+");
}

/** Why an action can't have these keys, or null when it can. */
export function refusal(action: Action, wanted: string, keys: Keys): Refusal | null {
  const held = wanted.startsWith("Mod+") || wanted.startsWith("Alt+");
  if (!held && !/^(Shift\+)?F\d{1,2}$/.test(wanted)) return "plain";
  if (RESERVED.has(wanted)) return "reserved";
  return actions.some((one) => one !== action && keys[one] === wanted) ? "taken" : null;
}

/** The action that a press means. */
export function actionOf(event: Press, keys: Keys): Action | null {
  const now = pressed(event);
  return actions.find((one) => keys[one] === now) ?? null;
}

export function readKeys(): Keys {
  const keys = { ...usualKeys };
  try {
    const kept: unknown = JSON.parse(readText(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return keys;
    for (const [name, wanted] of Object.entries(kept)) {
      const action = actions.find((one) => one === name);
      if (action && typeof wanted === "string" && refusal(action, wanted, keys) === null) keys[action] = wanted;
    }
  } catch {
    // Somebody else's text under our name: the usual keys then.
  }
  return keys;
}

/** Keeps only what differs, so that a usual key that we change one day reaches those who never changed it. */
export function writeKeys(keys: Keys): void {
  const own = Object.fromEntries(actions.filter((one) => keys[one] !== usualKeys[one]).map((one) => [one, keys[one]]));
  if (Object.keys(own).length === 0) remove(KEY);
  else writeText(KEY, JSON.stringify(own));
}

/** As they stand on the keyboard: `Ctrl + Shift + Enter`. */
export function spoken(keys: string, modKey: string): string {
  return keys
    .split("+")
    .map((one) => (one === "Mod" ? modKey : one.length === 1 ? one.toUpperCase() : one))
    .join(" + ");
}

import { afterEach, expect, test, vi } from "vitest";
import { actionOf, pressed, readKeys, refusal, spoken, usualKeys, writeKeys } from "./keys.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  [{ ...none, key: "Enter", ctrlKey: true }, "Mod+Enter"],
  [{ ...none, key: "Enter", metaKey: true }, "Mod+Enter"],
  [{ ...none, key: "K", ctrlKey: true, shiftKey: true }, "Mod+Shift+k"],
  [{ ...none, key: " ", altKey: true }, "Alt+Space"],
  [{ ...none, key: "F9" }, "F9"],
  [{ ...none, key: "Control", ctrlKey: true }, null],
])("a press is named %#", (event, want) => {
  expect(pressed(event)).toBe(want);
});

test.each([
  ["Mod+k", null],
  ["F9", null],
  ["k", "plain"],
  ["Shift+k", "plain"],
  ["Mod+c", "reserved"],
  ["Mod+Enter", "taken"],
  [usualKeys.run, null],
])("Run on %s: %s", (wanted, want) => {
  expect(refusal("run", wanted, usualKeys)).toBe(want);
});

test("a press means its action, and no other", () => {
  expect(actionOf({ ...none, key: "Enter", ctrlKey: true }, usualKeys)).toBe("submit");
  expect(actionOf({ ...none, key: "Enter", ctrlKey: true, shiftKey: true }, usualKeys)).toBe("focus");
  expect(actionOf({ ...none, key: "Enter" }, usualKeys)).toBeNull();
});

afterEach(() => vi.unstubAllGlobals());

function storage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

test("changed keys are kept, usual ones are not", () => {
  const kept = storage();
  writeKeys({ ...usualKeys, run: "F9" });
  expect(kept.get("keys")).toBe('{"run":"F9"}');
  expect(readKeys()).toEqual({ ...usualKeys, run: "F9" });
  writeKeys(usualKeys);
  expect(kept.size).toBe(0);
});

test.each(["no json", "[]", "null", '{"run":7}', '{"run":"k","other":"F9"}', '{"run":"Mod+Enter"}'])(
  "%s in the storage changes nothing",
  (text) => {
    storage().set("keys", text);
    expect(readKeys()).toEqual(usualKeys);
  },
);

test("keys are named as on the keyboard", () => {
  expect(spoken("Mod+Shift+k", "⌘")).toBe("⌘ + Shift + K");
});

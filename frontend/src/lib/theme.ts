import { useSyncExternalStore } from "react";
import { remove, writeText } from "./storage.ts";

export type Theme = "light" | "dark";

const listeners = new Set<() => void>();

function current(): Theme {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}

/** Sets and keeps the theme; `theme.js` reads the same key before the first paint. */
export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  const system: Theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  // Who chooses what the system says follows the system again.
  if (theme === system) remove("theme");
  else writeText("theme", theme);
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}

/** High contrast on or off, whatever the system says; `theme.js` reads the same key before the first paint. */
export function setContrast(high: boolean): void {
  document.documentElement.dataset.contrast = high ? "more" : "normal";
  const system = matchMedia("(prefers-contrast: more)").matches;
  if (high === system) remove("contrast");
  else writeText("contrast", high ? "more" : "normal");
  for (const listener of listeners) listener();
}

export function useContrast(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => document.documentElement.dataset.contrast === "more",
  );
}

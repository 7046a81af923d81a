/**
 * The page's texts, in the language that the reader chose or the browser asks for. `m` is the table: use it where a text is
 * drawn, never when a module is loaded, for the language may change in between. English comes with the page, and is what the
 * others are typed after, so a text that is missing in one of them doesn't compile; the others are fetched when wanted.
 */
import { useSyncExternalStore } from "react";
import { en } from "./en/index.ts";

export type Messages = typeof en;
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { en: "English", de: "Deutsch" };

const KEY = "ui-language";
type Loaders<T> = Record<Language, () => Promise<T>>;
const loaders: Loaders<Messages> = {
  en: () => Promise.resolve(en),
  de: () => import("./de/index.ts").then((module) => module.de),
};

export let m: Messages = en;
export let language: Language = "en";
const listeners = new Set<() => void>();
const followers: ((next: Language) => Promise<() => void>)[] = [];

/** Called once, before the first page is drawn. */
export async function startLanguage(): Promise<void> {
  await use(keptLanguage() ?? preferred(navigator.languages));
}

/** Changes the language and keeps it. */
export async function chooseLanguage(next: Language): Promise<void> {
  try {
    // Who chooses what the browser asks for follows the browser again.
    if (next === preferred(navigator.languages)) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
  } catch {
    // Nothing is kept in this browser; the choice holds until the page is left.
  }
  await use(next);
  for (const listener of listeners) listener();
}

/** The language, for whoever draws everything anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => language,
  );
}

/** The first of the wanted languages that there is. */
export function preferred(wanted: readonly string[]): Language {
  for (const one of wanted) {
    const base = one.split("-")[0];
    const found = languages.find((known) => known === base);
    if (found) return found;
  }
  return "en";
}

/** For numbers and dates: as the reader's country writes them, when the browser says so. */
export function formatLocale(): string {
  const wanted = typeof navigator === "undefined" ? [] : (navigator.languages ?? []);
  return wanted.find((one) => one.split("-")[0] === language) ?? language;
}

/** Keeps another table, that comes with a part of the page, in the page's language. */
export async function follow<T>(tables: Loaders<T>, set: (table: T) => void): Promise<void> {
  const load = async (next: Language) => {
    const table = await tables[next]();
    return () => set(table);
  };
  followers.push(load);
  // What could not be fetched is read in English; its page is more than nothing.
  await load(language).then(
    (put) => put(),
    () => undefined,
  );
}

/** All tables at once, so that no page speaks two languages. */
async function use(next: Language): Promise<void> {
  try {
    const [table, ...others] = await Promise.all([loaders[next](), ...followers.map((load) => load(next))] as const);
    m = table;
    for (const put of others) put();
    language = next;
  } catch {
    // The table could not be fetched: what is here already can be read.
  }
  document.documentElement.lang = language;
}

function keptLanguage(): Language | undefined {
  try {
    return languages.find((one) => one === localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

import { afterEach, expect, test, vi } from "vitest";
import { de } from "./de/index.ts";
import { more as moreDe } from "./de/more.ts";
import { staff as staffDe } from "./de/staff.ts";
import { en } from "./en/index.ts";
import { more as moreEn } from "./en/more.ts";
import { staff as staffEn } from "./en/staff.ts";
import { formatLocale, preferred } from "./index.ts";
import { englishOrdinal } from "./plural.ts";

type Table = { [key: string]: Entry };
type Entry = string | Table | ((...given: unknown[]) => string);

/** Every text of a table by its path. */
function texts(table: Table, path = ""): Map<string, Exclude<Entry, Table>> {
  const found = new Map<string, Exclude<Entry, Table>>();
  for (const [key, entry] of Object.entries(table)) {
    if (typeof entry === "object") for (const [inner, text] of texts(entry, `${path}${key}.`)) found.set(inner, text);
    else found.set(path + key, entry);
  }
  return found;
}

// The tables' exact types say more than a walk over them needs.
const english = texts({ ...en, ...moreEn, ...staffEn } as unknown as Table);
const german = texts({ ...de, ...moreDe, ...staffDe } as unknown as Table);

test("every language has the same texts", () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
});

/** Words that are the same in both languages, and names. */
const alike = new Set([
  "–",
  "",
  "…",
  "API",
  "Name",
  "Version",
  "Status",
  "Admin",
  "Variable",
  "Worker",
  "Tests",
  "Code",
  "s",
  "min",
  "h",
]);

test("no text was left untranslated", () => {
  const same = [...english].filter(([path, text]) => typeof text === "string" && german.get(path) === text);
  expect(same.filter(([, text]) => typeof text === "string" && !alike.has(text))).toEqual([]);
});

test("no text is empty in one language only", () => {
  for (const [path, text] of english) if (text !== "") expect(german.get(path), path).not.toBe("");
});

/** What a text makes of its values: each of them marked, so that it can be found again. */
function filled(text: (...given: unknown[]) => string): string {
  return text(...Array.from({ length: text.length }, (_, i) => MARKS[i]));
}
const MARKS = ["1013", "1019", "1021", "1031"];

test("a text shows the same values in every language", () => {
  const shown = (text: unknown) => {
    if (typeof text !== "function") return [];
    // Functions of the tables take numbers and words alike, and put them into a sentence.
    const sentence = filled(text as (...given: unknown[]) => string).replace(/[.,\s](?=\d{3})/g, "");
    return MARKS.filter((mark) => sentence.includes(mark));
  };
  for (const [path, text] of english) expect(shown(german.get(path)), path).toEqual(shown(text));
});

test.each([
  [["de-AT", "en"], "de"],
  [["fr", "en-GB"], "en"],
  [["pl"], "en"],
  [[], "en"],
] as const)("a browser that asks for %j gets %s", (wanted, language) => {
  expect(preferred(wanted)).toBe(language);
});

afterEach(() => vi.unstubAllGlobals());

test("numbers and dates follow the reader's country within the language", () => {
  vi.stubGlobal("navigator", { languages: ["de-CH", "en-GB"] });
  expect(formatLocale()).toBe("en-GB");
});

test.each([
  [moreDe.profile.problems(1), "1 Aufgabe"],
  [moreDe.profile.problems(1500), "1.500 Aufgaben"],
  [moreEn.profile.problems(1500), "1,500 problems"],
  [en.common.tests(1), "1 test"],
  [en.common.tests(0), "0 tests"],
  [englishOrdinal(1), "1st"],
  [englishOrdinal(2), "2nd"],
  [englishOrdinal(3), "3rd"],
  [englishOrdinal(11), "11th"],
  [englishOrdinal(22), "22nd"],
])("%s", (got, want) => {
  expect(got).toBe(want);
});

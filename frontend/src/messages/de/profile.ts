import type { MoreMessages } from "../more.ts";
import { counter } from "../plural.ts";

const count = counter("de");
const problems = (n: number) => count(n, { one: "Aufgabe", other: "Aufgaben" });
const accepted = (n: number) => count(n, { one: "angenommene Einreichung", other: "angenommene Einreichungen" });

export const profile: MoreMessages["profile"] = {
  facts: (solved, since) => `${problems(solved)} gelöst · hier seit ${since}`,
  solved: "Gelöst",
  notRated: "Nicht eingestuft",
  solvedOf: (solved, total) => `${solved} von ${total}`,
  languages: "Sprachen",
  noneYet: "Noch keine.",
  problems,
  year: "Das letzte Jahr",
  byDay: "Angenommene Einreichungen je Tag",
  onDay: (day, n) => `${day}: ${accepted(n)}`,
  onDays: (n, days) => `${accepted(n)} an ${count(days, { one: "Tag", other: "Tagen" })}`,
  last: "Zuletzt gelöst",
  lastEmpty: "Gelöste Aufgaben erscheinen hier, die neuesten zuerst.",
};

import { counter } from "../plural.ts";

const count = counter("en");
const problems = (n: number) => count(n, { one: "problem", other: "problems" });
const accepted = (n: number) => count(n, { one: "accepted submission", other: "accepted submissions" });

/** What somebody has solved. */
export const profile = {
  facts: (solved: number, since: string) => `${problems(solved)} solved · here since ${since}`,
  solved: "Solved",
  notRated: "Not rated",
  solvedOf: (solved: number, total: number) => `${solved} of ${total}`,
  languages: "Languages",
  noneYet: "None yet.",
  problems,
  year: "The last year",
  byDay: "Accepted submissions by day",
  onDay: (day: string, n: number) => `${day}: ${accepted(n)}`,
  onDays: (n: number, days: number) => `${accepted(n)} on ${count(days, { one: "day", other: "days" })}`,
  last: "Solved last",
  lastEmpty: "Solved problems appear here, the newest first.",
};

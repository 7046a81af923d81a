import { counter } from "../plural.ts";

const count = counter("en");

/** Uploading a package, and the report of what became of it. */
export const imports = {
  uploadTitle: "Upload a problem",
  settersOnly: "Setters upload problem packages here. An admin can make your account a setter's.",
  intro:
    "A package is a zip as the ICPC and Kattis describe it: `problem.yaml`, a statement, test data, and submissions whose verdicts are known. The package is checked and its submissions are judged; you see a report before anybody sees the problem.",
  slug: "Slug",
  slugHint: "The problem's name in addresses. Left empty, it is the name of the package's folder or file.",
  publish: "Publish it when every submission gets its expected verdict",
  upload: "Upload",
  uploading: "Uploading",
  chooseFirst: "Choose a package first",
  package: "Problem package",
  choose: "Choose a zip",
  orDrop: "or drop it here",
  reportTitle: "Import report",
  mustMend: "What must be mended",
  worthALook: "What may be worth a look",
  openProblem: "Open the problem",
  uploadAnother: "Upload another package",
  goesOn: "You can leave this page; the import goes on, and this address keeps its report.",
  unusable: "The package can't be used",
  nothingStored: "Nothing was stored. Mend what is listed below and upload it again.",
  mismatches: (n: number) =>
    `Imported, but not published: ${count(n, { one: "submission", other: "submissions" })} got another verdict than expected`,
  seeRows: "See the rows in colour. Either the tests, the limits or the expectation is wrong.",
  allAsExpected: "Imported: every submission got its expected verdict",
  steps: "Steps",
  said: { failed: "failed", done: "done", now: "now", toCome: "to come" },
  judgedOf: (done: number, total: number) => `${done} of ${total}`,
  submissions: "The package's submissions",
  submission: "Submission",
  expected: "Expected",
  got: "Got",
  notJudgedYet: "not judged yet",
  notAsExpected: (verdict: string) => `${verdict}, not as expected`,
  any: "any",
  or: " or ",
};

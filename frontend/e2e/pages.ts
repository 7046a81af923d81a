/** Every page, and how to come to the ones that need something to show. */
import type { APIRequestContext, BrowserContext, Page } from "@playwright/test";
import { zipSync } from "fflate";
import { de } from "../src/messages/de/index.ts";
import { more as moreDe } from "../src/messages/de/more.ts";
import { staff as staffDe } from "../src/messages/de/staff.ts";
import { en } from "../src/messages/en/index.ts";
import { more as moreEn } from "../src/messages/en/more.ts";
import { staff as staffEn } from "../src/messages/en/staff.ts";
import { sumInCpp, wrongSumInPython } from "./sources.ts";
import { credentials, expect, signInAs } from "./support.ts";

export const tables = { en: { ...en, ...moreEn, ...staffEn }, de: { ...de, ...moreDe, ...staffDe } };
export type Texts = (typeof tables)["en"];
export type Words = keyof typeof tables;

/** An address, and the heading that shows that the page is there. */
type Place = [address: string, heading: (texts: Texts) => string];

/** What anybody may read. */
export const outside: Place[] = [
  ["/problems", (t) => t.problems.title],
  ["/problems?q=no+problem+has+this+name", (t) => t.problems.title],
  ["/problems/sum-of-two", () => "Sum of Two"],
  ["/sign-in", (t) => t.common.signIn],
  ["/sign-up", (t) => t.common.signUp],
  ["/languages", (t) => t.languages.title],
  ["/nowhere", (t) => t.common.notFound.title],
  ["/submissions", (t) => t.submissions.title],
  ["/upload", (t) => t.imports.uploadTitle],
  ["/compare", (t) => t.submissions.compare],
  ["/tokens", (t) => t.tokens.title],
  ["/u/nobody-of-this-name", (t) => t.common.notFound.title],
];

export type Made = { accepted: string; wrong: string; failedImport: string };

/** What those see who are signed in; the account is an admin's, who sees most. */
export const inside = (made: Made): Place[] => [
  ["/submissions", (t) => t.submissions.title],
  [`/submissions/${made.accepted}`, (t) => t.submissions.oneFor("Sum of Two")],
  [`/submissions/${made.wrong}`, (t) => t.submissions.oneFor("Sum of Two")],
  [`/compare?from=${made.wrong}&to=${made.accepted}`, (t) => t.submissions.compare],
  [`/imports/${made.failedImport}`, (t) => t.imports.reportTitle],
  ["/upload", (t) => t.imports.uploadTitle],
  ["/problems/sum-of-two", () => "Sum of Two"],
  ["/problems/sum-of-two/setter", () => "Sum of Two"],
  ["/problems/sum-of-two/setter?tab=statement", () => "Sum of Two"],
  ["/problems/sum-of-two/setter?tab=tests", () => "Sum of Two"],
  ["/problems/sum-of-two/setter?tab=edit", () => "Sum of Two"],
  ["/problems/sum-of-two/setter?tab=versions", () => "Sum of Two"],
  ["/u/admin", () => "admin"],
  ["/tokens", (t) => t.tokens.title],
  ["/admin", (t) => t.admin.title],
  ["/admin?tab=failures", (t) => t.admin.title],
  ["/admin?tab=users", (t) => t.admin.title],
  ["/admin?tab=languages", (t) => t.admin.title],
  ["/admin?tab=settings", (t) => t.admin.title],
  ["/admin?tab=audit", (t) => t.admin.title],
];

/** Signs in as the admin, and makes an accepted submission, a wrong one, and an import that fails. */
export async function prepare(context: BrowserContext, baseURL: string | undefined): Promise<Made> {
  const { admin } = credentials();
  await signInAs(context, baseURL, admin);
  const api = context.request;
  const answer = await api.post("/api/v1/auth/login", { data: { login: admin.username, password: admin.password } });
  const headers = { authorization: `Bearer ${(await answer.json()).access_token}` };
  const [accepted, wrong, failedImport] = await Promise.all([
    submit(api, headers, "cpp", sumInCpp),
    submit(api, headers, "python", wrongSumInPython),
    uploadNonsense(api, headers),
  ]);
  return { accepted, wrong, failedImport };
}

type Headers = { authorization: string };

async function submit(api: APIRequestContext, headers: Headers, language: string, source: string): Promise<string> {
  const sent = await api.post("/api/v1/submissions", { headers, data: { problem: "sum-of-two", language, source } });
  expect(sent.status(), await sent.text()).toBe(202);
  return ended(api, headers, `/api/v1/submissions/${(await sent.json()).id}`);
}

async function uploadNonsense(api: APIRequestContext, headers: Headers): Promise<string> {
  const zip = Buffer.from(zipSync({ "readme.txt": new TextEncoder().encode("no problem in here\n") }));
  const sent = await api.post("/api/v1/problems", {
    headers,
    multipart: { package: { name: "nonsense.zip", mimeType: "application/zip", buffer: zip } },
  });
  expect(sent.status(), await sent.text()).toBe(202);
  return ended(api, headers, `/api/v1/imports/${(await sent.json()).id}`);
}

/** Waits until the server suggests no further question; the id. */
async function ended(api: APIRequestContext, headers: Headers, address: string): Promise<string> {
  let id = "";
  await expect
    .poll(
      async () => {
        const body = await (await api.get(address, { headers })).json();
        id = body.id;
        return body.poll_after_ms;
      },
      { timeout: 90_000 },
    )
    .toBeNull();
  return id;
}

/** Opens a page and waits until all of it is there. */
export async function visit(page: Page, [address, heading]: Place, words: Words): Promise<void> {
  const texts: Texts = tables[words];
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: heading(texts), exact: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", words);
  await expect(page.getByRole("status", { name: new RegExp(`^${texts.common.loading("")}`) })).toHaveCount(0);
  if (address === "/problems/sum-of-two") {
    await expect(page.getByRole("textbox", { name: texts.problem.sourceCode })).toBeVisible();
  }
}

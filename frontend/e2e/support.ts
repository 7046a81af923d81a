/** What the browser tests share: users, a watch over the network, and the ways that a person takes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export { expect };

type Account = { username: string; password: string };
type Credentials = { base_url: string; admin: Account; setter: Account; solver: Account };

/** The accounts that `make up` made. */
export function credentials(): Credentials {
  const path = process.env.CREDENTIALS;
  if (!path) throw new Error("CREDENTIALS must name the service's credentials.json");
  // The file is written by our own deploy script.
  return JSON.parse(readFileSync(path, "utf8")) as Credentials;
}

/** A name that no run before has used. */
export function newName(): string {
  return `t${Date.now().toString(36)}${Math.random().toString(36).slice(2, 7)}`;
}

type Fixtures = {
  /** Fails the test when the page asks another origin for anything, breaks its own policy, or throws. */
  watch: undefined;
  /** A new solver whose session this test's browser has, as after a sign-in. */
  solver: Account;
};

export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const broken: string[] = [];
      const origin = new URL(baseURL ?? "").origin;
      await context.route(
        (url) => url.origin !== origin && url.protocol.startsWith("http"),
        (route) => {
          broken.push(`asked another origin: ${route.request().url()}`);
          return route.abort();
        },
      );
      context.on("weberror", (error) => broken.push(`threw: ${error.error().message}`));
      context.on("console", (message) => {
        if (/content security policy/i.test(message.text())) broken.push(message.text());
      });
      await use(undefined);
      expect(broken).toEqual([]);
    },
    { auto: true },
  ],
  solver: async ({ context, baseURL }, use) => {
    const account = { username: newName(), password: `correct horse ${newName()}` };
    const body = { ...account, email: `${account.username}@example.org` };
    await openSession(context, baseURL, "/api/v1/auth/register", body);
    await use(account);
  },
});

/** Signs the browser in without its forms, which have a test of their own. */
export async function signInAs(context: BrowserContext, baseURL: string | undefined, account: Account): Promise<void> {
  const body = { login: account.username, password: account.password };
  await openSession(context, baseURL, "/api/v1/auth/login", body);
}

async function openSession(context: BrowserContext, baseURL: string | undefined, path: string, data: object) {
  const origin = new URL(baseURL ?? "").origin;
  const answer = await context.request.post(path, { data, headers: { origin } });
  expect(answer.ok(), `${path} answered ${answer.status()}: ${await answer.text()}`).toBe(true);
  // The page remembers that there may be a session; the session itself is in the cookie.
  await context.addInitScript(() => {
    // The empty page that a new tab starts with has no storage.
    if (location.protocol.startsWith("http")) localStorage.setItem("session:hint", "1");
  });
}

/** Opens a problem and waits until one can type. */
export async function openProblem(page: Page, slug: string): Promise<void> {
  await page.goto(`/problems/${slug}`);
  await expect(page.getByRole("article").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Source code" })).toBeVisible();
}

/** Chooses the language and puts the source into the editor, as a paste does. */
export async function writeCode(page: Page, language: string, source: string): Promise<void> {
  await page.getByRole("combobox", { name: "Language" }).selectOption(language);
  const editor = page.getByRole("textbox", { name: "Source code" });
  await editor.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(source);
}

/** The panel that follows a submission. */
export const result = (page: Page) => page.getByRole("tabpanel", { name: "Result" });

/** The panel's first line. */
export const headline = (page: Page) => result(page).locator("p").first();

/**
 * Writes down every first line that the panel shows from now on. A state may be over before a test could look; the page itself
 * doesn't miss it.
 */
export async function recordHeadlines(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenHeadlines: seen });
    const look = () => {
      const panel = [...document.querySelectorAll("[role=tabpanel]")].find((one) =>
        document.getElementById(one.getAttribute("aria-labelledby") ?? "")?.textContent?.startsWith("Result"),
      );
      const text = panel?.querySelector("p")?.textContent ?? "";
      if (text && seen.at(-1) !== text) seen.push(text);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { seenHeadlines: string[] }).seenHeadlines);
}

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

type Finding = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] };

/** No serious or critical finding of axe on what the page shows now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Given to the debugger's evaluation, which the page's policy doesn't govern; a script element would be refused, and rightly.
  await page.evaluate(readFileSync(axe, "utf8"));
  expect(await findings(page, 3)).toEqual([]);
}

/** What axe finds. It fails by itself where the page draws something anew under its eyes: then it looks again. */
async function findings(page: Page, looks: number): Promise<string[]> {
  const found = page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: () => Promise<{ violations: Finding[] }> } }).axe;
    return (await run.run()).violations
      .filter((one) => one.impact === "serious" || one.impact === "critical")
      .map((one) => `${one.id} (${one.impact}): ${one.nodes.map((n) => `${n.target} ${n.failureSummary}`).join("; ")}`);
  });
  try {
    return await found;
  } catch (error) {
    if (looks === 1) throw error;
    await page.waitForLoadState("networkidle");
    return findings(page, looks - 1);
  }
}

/** Nothing wider than the window, so that nobody has to scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wanted, there } = await page.evaluate(() => ({
    wanted: document.documentElement.scrollWidth,
    there: document.documentElement.clientWidth,
  }));
  expect(wanted, page.url()).toBeLessThanOrEqual(there);
}

/** How long a person waits: figures to read, not to assert, since machines differ. `make bench` runs it against `make up`. */
import type { Page } from "@playwright/test";
import { sumInCpp } from "./sources.ts";
import { expect, headline, newName, test, writeCode } from "./support.ts";

const figures: string[] = [];
const note = (what: string, ms: number, wanted: string) =>
  figures.push(`${what.padEnd(52)} ${String(Math.round(ms)).padStart(7)} ms   wanted: ${wanted}`);

test.afterAll(() => console.log(`\n${figures.join("\n")}\n`));

test("[R16] the first paint of what matters", async ({ page }) => {
  for (const address of ["/problems", "/problems/sum-of-two"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const paint = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let last = 0;
          new PerformanceObserver((list) => {
            last = list.getEntries().at(-1)?.startTime ?? last;
          }).observe({ type: "largest-contentful-paint", buffered: true });
          setTimeout(() => resolve(last), 1_000);
        }),
    );
    note(`largest paint of ${address}`, paint, "1500 ms");
  }
});

test("[R1] from the first visit to Accepted, with a new account", async ({ page }) => {
  const begun = Date.now();
  const name = newName();
  await page.goto("/");
  await page.getByRole("link", { name: "Sum of Two" }).click();
  await writeCode(page, "cpp", sumInCpp);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("main").getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("User name").fill(name);
  await page.getByLabel("E-mail").fill(`${name}@example.org`);
  await page.getByLabel("Password").fill(`correct horse ${name}`);
  await page.getByRole("main").getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
  note("first visit to Accepted, without a person's thinking", Date.now() - begun, "5 min with a person");
});

test("[R2] feedback, first state and verdict of Submit", async ({ page, solver: _ }) => {
  await page.goto("/problems/sum-of-two");
  await writeCode(page, "cpp", sumInCpp);
  // Once for the compiler's and the browser's caches; the second one counts.
  for (const counted of [false, true]) {
    const times = await timesOfSubmit(page);
    if (!counted) continue;
    note("Submit to the first change on the page", times.feedback, "100 ms");
    note("Submit to the first state of the server", times.state, "500 ms");
    note("Submit to the verdict on the page", times.verdict, "the judging itself and 300 ms");
  }
});

type Times = { feedback: number; state: number; verdict: number };

/** Presses Submit, and has the page itself note when what appears: a look from outside would come late. */
async function timesOfSubmit(page: Page): Promise<Times> {
  await page.evaluate(() => {
    const seen: Partial<Times> = {};
    Object.assign(window, { timesOfSubmit: seen });
    let pressed = 0;
    document.addEventListener("click", () => (pressed ||= performance.now()), { capture: true, once: true });
    new MutationObserver(() => {
      if (pressed === 0) return;
      const now = performance.now() - pressed;
      seen.feedback ??= now;
      const panels = [...document.querySelectorAll("[role=tabpanel]:not([hidden]) p")];
      const words = panels.map((one) => one.textContent ?? "").join(" ");
      if (/Queued|Compiling|Running|Accepted/.test(words) && !/Sending/.test(words)) seen.state ??= now;
      if (/Accepted/.test(words) && seen.state !== undefined && !/Sending|Queued|Running/.test(words))
        seen.verdict ??= now;
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.getByRole("button", { name: "Submit" }).click();
  const seen = () => page.evaluate(() => (window as unknown as { timesOfSubmit: Partial<Times> }).timesOfSubmit);
  await expect.poll(async () => (await seen()).verdict, { timeout: 60_000 }).toBeDefined();
  return { feedback: 0, state: 0, verdict: 0, ...(await seen()) };
}

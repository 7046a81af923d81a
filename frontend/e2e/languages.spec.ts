import type { Page } from "@playwright/test";
import { inside, outside, prepare, tables, visit } from "./pages.ts";
import { sumInCpp } from "./sources.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, openProblem, test } from "./support.ts";

/** Every text of a table that is one, not a sentence to be filled. */
function texts(table: object): string[] {
  return Object.values(table).flatMap((entry: unknown) =>
    typeof entry === "string" ? [entry] : typeof entry === "object" && entry !== null ? texts(entry) : [],
  );
}

const german = new Set(texts(tables.de));
/** Names that are data: accounts of every installation, and groups of tests. */
const names = new Set(["admin", "setter", "solver", "sample", "secret"]);
/** What only the English table says. Short words may be anybody's. */
const onlyEnglish = texts(tables.en).filter((text) => text.length > 3 && !names.has(text) && !german.has(text));

/** Texts that only the English table has, anywhere on the page: seen, or read out. */
async function englishOn(page: Page): Promise<string[]> {
  return page.evaluate((words) => {
    const english = new Set(words);
    const found: string[] = [];
    const look = (text: string | null) => {
      const trimmed = text?.trim().replaceAll(/\s+/g, " ") ?? "";
      if (english.has(trimmed)) found.push(trimmed);
    };
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // What is marked as English is meant to be, and a statement has the language of its package.
      if (!node.parentElement?.closest("body [lang=en], [data-statement], pre, code, script")) look(node.textContent);
    }
    for (const element of document.querySelectorAll("body *")) {
      for (const name of ["aria-label", "title", "placeholder", "alt"]) look(element.getAttribute(name));
    }
    look(document.title.split(" · ")[0] ?? "");
    return found;
  }, onlyEnglish);
}

test("the search for English would find it", async ({ page }) => {
  await visit(page, ["/problems", (t) => t.problems.title], "en");
  expect(await englishOn(page)).toEqual(expect.arrayContaining(["Problems", "Search problems", "Any difficulty"]));
});

test.describe("in a browser that asks for German", () => {
  test.use({ locale: "de-DE" });

  test("[R30] nothing on the pages for everybody is left in English", async ({ page }) => {
    for (const place of outside) {
      await visit(page, place, "de");
      expect(await englishOn(page), place[0]).toEqual([]);
      await expectNoSidewaysScroll(page);
    }
  });

  test("[R30] nothing on the pages of an account is left in English", async ({ context, baseURL, page }) => {
    const made = await prepare(context, baseURL);
    for (const place of inside(made)) {
      await visit(page, place, "de");
      expect(await englishOn(page), place[0]).toEqual([]);
      await expectNoSidewaysScroll(page);
    }
    await page.getByRole("button", { name: /^Menü von/ }).click();
    expect(await englishOn(page)).toEqual([]);
  });

  test("[R30] a problem is solved in German", async ({ page, solver: _ }) => {
    await page.goto("/problems/sum-of-two");
    await page.getByRole("combobox", { name: "Sprache" }).selectOption("cpp");
    await page.getByRole("textbox", { name: "Quelltext" }).click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(sumInCpp);
    await page.getByRole("button", { name: "Einreichen" }).click();
    const panel = page.getByRole("tabpanel", { name: "Ergebnis" });
    await expect(panel.locator("p").first()).toHaveText("Angenommen", { timeout: 60_000 });
    expect(await englishOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Tastenkürzel" }).click();
    expect(await englishOn(page)).toEqual([]);
  });

  test("[R30] a wrong password is told in German", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Benutzername oder E-Mail-Adresse").fill("nobody");
    await page.getByLabel("Passwort").fill("wrong wrong wrong");
    await page.getByRole("main").getByRole("button", { name: "Anmelden" }).click();
    await expect(page.getByRole("alert")).toContainText("Name oder Passwort ist falsch.");
    expect(await englishOn(page)).toEqual([]);
  });

  test("[R30] what the server says of a field is told in German", async ({ page }) => {
    await page.goto("/sign-up");
    await page.getByLabel("Benutzername").fill("admin");
    await page.getByLabel("E-Mail-Adresse").fill("somebody@example.org");
    await page.getByLabel("Passwort").fill("short");
    const send = page.getByRole("main").getByRole("button", { name: "Registrieren" });
    await send.click();
    await expect(page.getByText("muss mindestens 8 Zeichen haben")).toBeVisible();
    await page.getByLabel("Passwort").fill("correct horse battery staple");
    await send.click();
    await expect(page.getByText("ist schon vergeben")).toBeVisible();
  });

  test("[R12] [R30] German words fit on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const place of outside.filter(([address]) => address !== "/problems/sum-of-two")) {
      await visit(page, place, "de");
      await expectNoSidewaysScroll(page);
    }
  });
});

test("[R30] the language is switched, kept, and leaves the code alone", async ({ page }) => {
  await openProblem(page, "sum-of-two");
  await page.getByRole("combobox", { name: "Language" }).selectOption("python");
  await page.getByRole("textbox", { name: "Source code" }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("print('still here')");
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("textbox", { name: "Quelltext" })).toContainText("still here");
  await expect(page.getByRole("button", { name: "Einreichen" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Quelltext" })).toContainText("still here");
  await expectAccessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("textbox", { name: "Source code" })).toContainText("still here");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

import type { Locator, Page } from "@playwright/test";
import { inside, outside, prepare, visit } from "./pages.ts";
import { sumInCpp } from "./sources.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, headline, openProblem, test, writeCode } from "./support.ts";

test.describe("on a phone, 360 px wide", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("[R12] [R13] a problem is read, solved and judged in tabs", async ({ page, solver: _ }) => {
    await page.goto("/problems");
    await page.getByRole("link", { name: "Sum of Two" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sum of Two" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole("tab", { name: "Code" }).click();
    await expect(page.getByRole("textbox", { name: "Source code" })).toBeVisible();
    await writeCode(page, "cpp", sumInCpp);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
    await expectNoSidewaysScroll(page);
    for (const address of ["/submissions", "/languages", "/problems?difficulty=hard"]) {
      await page.goto(address);
      await expect(page.getByRole("table")).toBeVisible();
      await expectNoSidewaysScroll(page);
    }
  });

  test("[R13] symbols are one tap away, and the editor keeps the keyboard", async ({ page }) => {
    await page.goto("/problems/sum-of-two");
    await page.getByRole("tab", { name: "Code" }).click();
    await writeCode(page, "python", "x");
    await page.getByRole("toolbar", { name: "Symbols" }).getByRole("button", { name: "[" }).click();
    await page.getByRole("toolbar", { name: "Symbols" }).getByRole("button", { name: "#" }).click();
    const editor = page.getByRole("textbox", { name: "Source code" });
    await expect(editor).toContainText("x[#");
    await expect(editor).toBeFocused();
    await expectNoSidewaysScroll(page);
  });

  test("[R13] the menu leads everywhere", async ({ page }) => {
    await page.goto("/problems");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("link", { name: "Languages" }).click();
    await expect(page.getByRole("heading", { name: "Languages" })).toBeVisible();
  });
});

test("[R5] [R10] the whole way works by keyboard alone", async ({ page, solver: _ }) => {
  await page.goto("/problems");
  const title = page.getByRole("link", { name: "Sum of Two" });
  await expect(title).toBeVisible();
  // The first Tab offers to skip the header.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Search problems" })).toBeFocused();
  await page.keyboard.type("sum of two");
  await expect(page.getByRole("row")).toHaveCount(2);
  await tabTo(page, title);
  await page.keyboard.press("Enter");

  const editor = page.getByRole("textbox", { name: "Source code" });
  await expect(editor).toBeVisible();
  const language = page.getByRole("combobox", { name: "Language" });
  await tabTo(page, language);
  await language.selectOption("cpp");
  await tabTo(page, editor);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(sumInCpp);
  // Tab indents; Escape and Tab leave.
  await page.keyboard.press("Tab");
  await expect(editor).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor).not.toBeFocused();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
  await expect(page.getByRole("status").filter({ hasText: /^Accepted, \d+ tests/ })).toBeAttached();

  // From test to test with the arrows.
  await tabTo(page, page.getByRole("radio", { name: /^Test 1,/ }));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: /^Test 2,/ })).toBeChecked();
});

test("[R17] up and down walk through the problems", async ({ page }) => {
  await page.goto("/problems");
  const links = page.getByRole("table").getByRole("link");
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(links.first()).toBeFocused();
});

test("[R5] typing and Tab stay in the editor after the shortcuts were looked up", async ({ page }) => {
  await openProblem(page, "sum-of-two");
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("[R5] the keys of Run and Submit can be changed, are kept, and clashes are refused", async ({
  page,
  solver: _,
}) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", sumInCpp);
  await page.getByRole("heading", { level: 1 }).click();
  // Outside of the editor a question mark asks for the keys.
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await sheet.getByRole("button", { name: "Change the keys of Run" }).click();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(sheet.getByText("another action has these keys")).toBeVisible();
  await page.keyboard.press("k");
  await expect(sheet.getByText("hold Ctrl or Alt with it")).toBeVisible();
  await page.keyboard.press("F9");
  await expect(sheet.getByRole("button", { name: "Change the keys of Run: F9" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole("button", { name: "Run", exact: true })).toHaveAttribute("title", "Run (F9)");
  await page.getByRole("textbox", { name: "Source code" }).click();
  await page.keyboard.press("F9");
  await expect(headline(page)).toHaveText("Samples passed", { timeout: 60_000 });
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await sheet.getByRole("button", { name: "Back to the usual keys" }).click();
  await expect(sheet.getByRole("button", { name: /^Change the keys of Run: (Ctrl|⌘) \+ '$/ })).toBeVisible();
});

test("[R15] focus mode leaves the code alone on the screen, and keeps what was typed", async ({ page }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", "first");
  await page.getByRole("button", { name: "Focus mode" }).click();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("article")).toBeHidden();
  const editor = page.getByRole("textbox", { name: "Source code" });
  await expect(editor).toContainText("first");
  await expectAccessible(page);
  // The same editor as before: undo still knows what was there.
  await editor.press("ControlOrMeta+z");
  await expect(editor).not.toContainText("first");
  await editor.press("ControlOrMeta+Shift+Enter");
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page.getByRole("article")).toBeVisible();
});

for (const [what, size] of [
  ["320 px wide", { width: 320, height: 640 }],
  // A window of 1280 by 800 at 200 %: the page has half of it.
  ["at 200 % zoom", { width: 640, height: 400 }],
] as const) {
  test(`[R12] every page fits ${what}, and a problem can be sent`, async ({ context, baseURL, page }) => {
    await page.setViewportSize(size);
    const made = await prepare(context, baseURL);
    for (const place of [...outside, ...inside(made)]) {
      // On a narrow screen the editor is behind its tab.
      if (place[0] === "/problems/sum-of-two") continue;
      await visit(page, place, "en");
      await expectNoSidewaysScroll(page);
    }
    await page.goto("/problems/sum-of-two");
    await expectNoSidewaysScroll(page);
    for (const tab of ["Code", "Input", "Result", "Mine"]) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      await expectNoSidewaysScroll(page);
    }
    await expect(page.getByRole("button", { name: "Submit" })).toBeInViewport();
  });
}

test("[R12] what can be pressed is 24 px in both directions at least", async ({ page }) => {
  for (const address of ["/problems", "/problems/sum-of-two", "/languages", "/sign-in"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, select, input, summary, [role=tab]")]
        .map((one) => ({
          box: (one.closest("label") ?? one).getBoundingClientRect(),
          name: one.outerHTML.slice(0, 120),
        }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && (box.width < 24 || box.height < 24))
        .map(({ box, name }) => `${box.width} x ${box.height}: ${name}`),
    );
    expect(small, address).toEqual([]);
  }
});

/** Presses Tab until `target` has the focus; a trap or a control out of reach fails. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error("not reached with 60 presses of Tab");
}

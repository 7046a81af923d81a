import type { Locator, Page } from "@playwright/test";
import { sumInCpp } from "./sources.ts";
import { expect, expectNoSidewaysScroll, headline, openProblem, test, writeCode } from "./support.ts";

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

/** Presses Tab until `target` has the focus; a trap or a control out of reach fails. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error("not reached with 60 presses of Tab");
}

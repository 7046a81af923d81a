import { expect, openProblem, signInAs, test, writeCode } from "./support.ts";

test("[R4] a draft follows its writer to another browser", async ({ browser, baseURL, page, solver }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", "# from the first browser");
  await expect(page.getByText("Draft kept in your account")).toBeVisible();

  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  await signInAs(context, baseURL, solver);
  const other = await context.newPage();
  await openProblem(other, "sum-of-two");
  await other.getByRole("combobox", { name: "Language" }).selectOption("python");
  await expect(other.getByRole("textbox", { name: "Source code" })).toContainText("from the first browser");
  await context.close();
});

for (const choice of ["Keep mine", "Take the other one"] as const) {
  test(`[R4] two browsers write the same draft, and one chooses: ${choice}`, async ({
    browser,
    baseURL,
    page,
    solver,
  }) => {
    await openProblem(page, "sum-of-two");
    await writeCode(page, "python", "# begun");
    await expect(page.getByText("Draft kept in your account")).toBeVisible();
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    await signInAs(context, baseURL, solver);
    const other = await context.newPage();
    await openProblem(other, "sum-of-two");
    await other.getByRole("combobox", { name: "Language" }).selectOption("python");
    const editor = other.getByRole("textbox", { name: "Source code" });
    await expect(editor).toContainText("begun");
    const saved = other.waitForResponse((answer) => answer.request().method() === "PUT" && answer.ok());
    await writeCode(other, "python", "# in the second browser");
    await saved;

    await writeCode(page, "python", "# in the first browser");
    await expect(page.getByText("This draft was changed in another tab or browser")).toBeVisible();
    const mine = page.getByRole("textbox", { name: "Source code" });
    await expect(mine).toContainText("in the first browser");
    await page.getByRole("button", { name: choice }).click();
    await expect(page.getByText("Draft kept in your account")).toBeVisible();
    const wins = choice === "Keep mine" ? "in the first browser" : "in the second browser";
    await expect(mine).toContainText(wins);
    await page.reload();
    await expect(mine).toContainText(wins);
    await context.close();
  });
}

test("[R4] without an account two tabs are told of each other", async ({ context, page }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", "# in one tab");
  await expect(page.getByText("Draft kept in this browser")).toBeVisible();
  const other = await context.newPage();
  await openProblem(other, "sum-of-two");
  await writeCode(other, "python", "# in the other tab");
  await expect(page.getByText("This draft was changed in another tab or browser")).toBeVisible();
  await page.getByRole("button", { name: "Take the other one" }).click();
  await expect(page.getByRole("textbox", { name: "Source code" })).toContainText("in the other tab");
});

test("[R4] a draft outlives a server that can't be reached", async ({ context, page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await context.setOffline(true);
  await writeCode(page, "python", "# written offline");
  await expect(page.getByText("Draft kept in this browser only, for now")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Draft kept in your account")).toBeVisible();
});

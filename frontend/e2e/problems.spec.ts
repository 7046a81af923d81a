import { expect, test } from "./support.ts";

test("[R17] a visitor finds a problem by typing and by filters, and the address keeps them", async ({ page }) => {
  await page.goto("/problems");
  const rows = page.getByRole("row");
  await expect(page.getByRole("link", { name: "Sum of Two" })).toBeVisible();
  const all = await rows.count();

  await page.getByRole("searchbox", { name: "Search problems" }).fill("sum of");
  await expect(page).toHaveURL(/q=sum/);
  await expect(page.getByRole("link", { name: "Sum of Two" })).toBeVisible();
  expect(await rows.count()).toBeLessThanOrEqual(all);

  await page.getByRole("searchbox", { name: "Search problems" }).fill("");
  await expect(page).not.toHaveURL(/q=/);
  await page.getByRole("combobox", { name: "Difficulty" }).selectOption("hard");
  await expect(page).toHaveURL(/difficulty=hard/);
  await expect(page.getByRole("link", { name: "Sum of Two" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Difficulty" })).toHaveValue("hard");

  await page.getByRole("searchbox", { name: "Search problems" }).fill("no problem has this name");
  await expect(page.getByText("No problem fits these filters.")).toBeVisible();
  await page.getByRole("button", { name: "Show all problems" }).click();
  await expect(page.getByRole("link", { name: "Sum of Two" })).toBeVisible();
});

test("[R17] a tag filters, and can be taken off", async ({ page }) => {
  await page.goto("/problems");
  await page
    .getByRole("row", { name: /Sum of Two/ })
    .getByRole("button")
    .first()
    .click();
  await expect(page).toHaveURL(/tag=/);
  await expect(page.getByRole("link", { name: "Sum of Two" })).toBeVisible();
  await page.getByRole("button", { name: /Remove the filter/ }).click();
  await expect(page).not.toHaveURL(/tag=/);
});

test("[R17] every order shows the problems", async ({ page }) => {
  await page.goto("/problems");
  for (const order of ["newest", "difficulty", "acceptance"]) {
    await page.getByRole("combobox", { name: "Sort" }).selectOption(order);
    await expect(page).toHaveURL(new RegExp(`sort=${order}`));
    await expect(page.getByRole("table")).toHaveAttribute("aria-busy", "false");
    await expect(page.getByRole("row").nth(1).getByRole("link")).toBeVisible();
  }
});

test("[R8] a visitor reads a problem with its formulas and samples", async ({ page }) => {
  await page.goto("/problems/sum-of-two");
  await expect(page.getByRole("heading", { level: 1, name: "Sum of Two" })).toBeVisible();
  await expect(page.locator(".katex").first()).toBeVisible();
  // A line doesn't end between a bracket and the formula in it.
  const bracketed = page
    .getByRole("article")
    .locator("span", { hasText: /^\(.*\)\.$/ })
    .first();
  await expect(bracketed).toHaveCSS("white-space", "nowrap");
  await expect(page.getByRole("region", { name: "Example 1" })).toBeVisible();
  await expect(page).toHaveTitle(/^Sum of Two/);
});

test("[R20] what is not there is told in words", async ({ page }) => {
  for (const address of ["/nowhere", "/problems/no-such-problem", "/submissions/no-such-submission"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
  }
});

test("[R29] the languages are listed with their commands", async ({ page }) => {
  await page.goto("/languages");
  await expect(page.getByRole("row", { name: /C\+\+/ }).getByText(/g\+\+/).first()).toBeVisible();
  // Each with a program that passed the language's own test here.
  const samples = page.locator("summary", { hasText: "Sample program" });
  await expect(samples).toHaveCount((await page.getByRole("row").count()) - 1);
  await page.getByRole("row", { name: /C\+\+/ }).locator("summary").click();
  await expect(page.getByText("#include <cstdio>")).toBeVisible();
});

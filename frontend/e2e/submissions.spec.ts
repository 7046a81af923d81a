import { brokenCpp, sumInCpp } from "./sources.ts";
import { expect, expectAccessible, headline, openProblem, test, writeCode } from "./support.ts";

test("[R18] a solver finds the own submissions, filters them, and reads one", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  for (const [source, verdict] of [
    [brokenCpp, "Compile error"],
    [sumInCpp, "Accepted"],
  ] as const) {
    await writeCode(page, "cpp", source);
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(headline(page)).toHaveText(verdict, { timeout: 60_000 });
  }

  await page.getByRole("link", { name: "Submissions", exact: true }).click();
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByRole("combobox", { name: "Verdict" }).selectOption("accepted");
  await expect(page).toHaveURL(/verdict=accepted/);
  await expect(page.getByRole("row")).toHaveCount(2);

  await page.getByRole("link", { name: "Accepted" }).click();
  await expect(page.getByRole("heading", { name: "Submission for Sum of Two" })).toBeVisible();
  await expect(
    page
      .getByRole("region", { name: "Tests" })
      .getByRole("row", { name: /Accepted/ })
      .first(),
  ).toBeVisible();
  await expect(page.getByText("std::cout << a + b")).toBeVisible();
  await expect(page.getByText("Problem version")).toBeVisible();

  // The draft is the same source, so nothing is lost and nothing is asked.
  await page.getByRole("button", { name: "Open in the editor" }).click();
  await expect(page.getByRole("textbox", { name: "Source code" })).toContainText("a + b");
});

test("[R18] a submission is shared by a link, and no longer when its author says so", async ({
  browser,
  baseURL,
  page,
  solver,
}) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", sumInCpp);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
  await page.getByRole("link", { name: "Details" }).click();
  await page.getByRole("button", { name: "Share by a link" }).click();
  const link = await page.getByRole("link", { name: /\/shared\// }).innerText();
  await expectAccessible(page);

  const stranger = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: "Submission for Sum of Two" })).toBeVisible();
  await expect(stranger.getByRole("link", { name: solver.username })).toBeVisible();
  await expect(stranger.getByText("std::cout << a + b")).toBeVisible();
  await expect(stranger.getByRole("button", { name: "Share by a link" })).toHaveCount(0);
  await expectAccessible(stranger);

  await page.getByRole("button", { name: "Stop sharing" }).click();
  await expect(page.getByRole("button", { name: "Share by a link" })).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole("heading", { name: "Not found" })).toBeVisible();
  await stranger.close();
});

test("[R18] another user's submission is not there", async ({ browser, baseURL, page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", sumInCpp);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("link", { name: "Details" }).click({ timeout: 60_000 });
  await expect(page).toHaveURL(/\/submissions\/.+/);
  const stranger = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await stranger.goto(page.url());
  await expect(stranger.getByRole("heading", { name: "Not found" })).toBeVisible();
  await stranger.close();
});

import { sumInPython, wrongSumInPython } from "./sources.ts";
import { expect, expectAccessible, headline, newName, openProblem, result, test, writeCode } from "./support.ts";

test("[R8] a visitor runs the samples and an own input without an account, and reads how much is left", async ({
  page,
}) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", sumInPython);
  await page.getByRole("button", { name: "Run" }).click();
  await expect(headline(page)).toHaveText("Samples passed", { timeout: 60_000 });
  await expect(result(page).getByText(/^\d+ more runs this hour without an account/)).toBeVisible();
  const left = async () =>
    Number.parseInt(
      (await result(page)
        .getByText(/ this hour without/)
        .textContent()) ?? "",
      10,
    );
  const before = await left();
  await expectAccessible(page);

  await page.getByRole("tab", { name: "Input" }).click();
  await page.getByRole("radio", { name: "Run my own input" }).check();
  await page.getByRole("textbox", { name: "My own input" }).fill("40 2");
  await page.getByRole("button", { name: "Run" }).click();
  await expect(result(page).getByRole("region", { name: "Your output" })).toContainText("42", { timeout: 60_000 });
  expect(await left()).toBe(before - 1);
  // A reader with a few runs is still nobody: the doors are open, and there is no name.
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.reload();
  await expect(headline(page)).toHaveText("Right on your input");
});

test("[R8] Submit asks for an account, and code and last result are there afterwards", async ({ page }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", wrongSumInPython);
  await page.getByRole("button", { name: "Run" }).click();
  await expect(headline(page)).toHaveText("Wrong answer", { timeout: 60_000 });
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("main").getByRole("link", { name: "Sign up" }).click();
  const name = newName();
  await page.getByLabel("User name").fill(name);
  await page.getByLabel("E-mail").fill(`${name}@example.org`);
  await page.getByLabel("Password").fill("correct horse battery staple");
  await page.getByRole("main").getByRole("button", { name: "Sign up" }).click();
  await expect(page).toHaveURL(/\/problems\/sum-of-two$/);
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("python");
  await expect(page.getByRole("textbox", { name: "Source code" })).toContainText("print");
  await expect(headline(page)).toHaveText("Wrong answer");
  await expect(result(page).getByText(/without an account/)).toBeHidden();
  await writeCode(page, "python", sumInPython);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
});

test("[R8] the end of a guest's runs is told, and leads to the sign-in with the code kept", async ({
  context,
  page,
}) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", sumInPython);
  await page.getByRole("button", { name: "Run" }).click();
  await expect(headline(page)).toHaveText("Samples passed", { timeout: 60_000 });
  // What can't be run is counted too, and costs no box: so the rest of the hour's runs goes.
  const origin = new URL(page.url()).origin;
  const session = await context.request.post("/api/v1/auth/refresh", { headers: { origin } });
  const authorization = `Bearer ${((await session.json()) as { access_token: string }).access_token}`;
  const spend = () =>
    context.request.post("/api/v1/submissions", {
      headers: { authorization },
      data: { problem: "sum-of-two", language: "python", source: "", mode: "run" },
    });
  await expect.poll(async () => (await spend()).status(), { intervals: [0] }).toBe(429);

  await page.getByRole("button", { name: "Run" }).click();
  await expect(headline(page)).toHaveText("No more runs without an account for now");
  await expectAccessible(page);
  await result(page).getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("textbox", { name: "Source code" })).toContainText("print(a + b)");
});

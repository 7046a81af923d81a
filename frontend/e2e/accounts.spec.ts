import { credentials, expect, newName, test } from "./support.ts";

test("[R8] a visitor signs up, signs out, and signs in again", async ({ page }) => {
  const username = newName();
  const password = `correct horse ${newName()}`;
  await page.goto("/problems");
  await page.getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("User name").fill(username);
  await page.getByLabel("E-mail").fill(`${username}@example.org`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
  const menu = page.getByRole("button", { name: `Menu of ${username}` });
  await expect(menu).toBeVisible();
  await expect(page).toHaveURL(/\/problems$/);

  await page.reload();
  await expect(menu).toBeVisible();

  await menu.click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("User name or e-mail").fill(username);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(menu).toBeVisible();
});

test("[R20] a wrong password is told in words, and what was typed stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("User name or e-mail").fill(credentials().solver.username);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("User name or e-mail")).toHaveValue(credentials().solver.username);
});

test("[R20] a taken name is told at its field", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByLabel("User name").fill(credentials().solver.username);
  await page.getByLabel("E-mail").fill(`${newName()}@example.org`);
  await page.getByLabel("Password").fill(`correct horse ${newName()}`);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
});

test("[R4] two tabs keep one session, and signing out ends it in both", async ({ context, page, solver }) => {
  await page.goto("/problems");
  const other = await context.newPage();
  await Promise.all([page.reload(), other.goto("/problems")]);
  const menu = { name: `Menu of ${solver.username}` };
  await expect(page.getByRole("button", menu)).toBeVisible();
  await expect(other.getByRole("button", menu)).toBeVisible();
  await other.getByRole("button", menu).click();
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
});

test("a return address of another site is not followed", async ({ page, solver }) => {
  await page.goto("/sign-in?return_to=https%3A%2F%2Fexample.com%2F");
  await expect(page.getByRole("button", { name: `Menu of ${solver.username}` })).toBeVisible();
  await expect(page).toHaveURL(/\/problems$/);
});

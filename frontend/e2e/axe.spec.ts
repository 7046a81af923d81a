import type { Page } from "@playwright/test";
import { credentials, expect, expectAccessible, signInAs, test } from "./support.ts";

/** Every route, and what shows that it is ready to be looked at. */
const routes: [string, string][] = [
  ["/problems", "Problems"],
  ["/problems?q=no+problem+has+this+name", "Problems"],
  ["/problems/sum-of-two", "Sum of Two"],
  ["/sign-in", "Sign in"],
  ["/sign-up", "Sign up"],
  ["/languages", "Languages"],
  ["/nowhere", "Not found"],
];
const inside: [string, string][] = [
  ["/submissions", "My submissions"],
  ["/upload", "Upload a problem"],
  ["/problems/sum-of-two", "Sum of Two"],
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const [address, heading] of routes) {
      test(`[R11] ${address} has no serious finding`, async ({ page }) => {
        await open(page, address, heading, colorScheme);
      });
    }

    for (const [address, heading] of inside) {
      test(`[R11] ${address} has none for a setter`, async ({ context, baseURL, page }) => {
        await signInAs(context, baseURL, credentials().setter);
        await open(page, address, heading, colorScheme);
        await page.getByRole("button", { name: /^Menu of/ }).click();
        await expectAccessible(page);
      });
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in high contrast, ${colorScheme}`, () => {
    test.use({ colorScheme, contrast: "more" });

    for (const [address, heading] of routes) {
      test(`[R11] [R14] ${address} has no serious finding in high contrast`, async ({ page }) => {
        await open(page, address, heading, colorScheme);
        await expect(page.locator("html")).toHaveAttribute("data-contrast", "more");
      });
    }
  });
}

test("[R14] high contrast is switched on, kept, and switched off", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/problems");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "High contrast" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "more");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "more");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "High contrast: on" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "normal");
});

test("[R14] the theme is switched, kept, and set before anything is painted", async ({ page }) => {
  await page.goto("/problems");
  await page.getByRole("button", { name: "Use the dark theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload({ waitUntil: "commit" });
  await page.waitForSelector("#root", { state: "attached" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Use the light theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

async function open(page: Page, address: string, heading: string, theme: string) {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  await expect(page.getByRole("status", { name: /^Loading/ })).toHaveCount(0);
  if (heading === "Sum of Two") await expect(page.getByRole("textbox", { name: "Source code" })).toBeVisible();
  await expectAccessible(page);
}

import { inside, outside, prepare, visit } from "./pages.ts";
import { expect, expectAccessible, test } from "./support.ts";

for (const words of ["en", "de"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const contrast of ["no-preference", "more"] as const) {
      const look = `${colorScheme}${contrast === "more" ? ", high contrast" : ""}, in ${words}`;
      test.describe(look, () => {
        test.use({ colorScheme, contrast, locale: words === "en" ? "en-US" : "de-DE" });

        test.beforeEach(async ({ page }) => {
          await page.goto("/problems");
          await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
          await expect(page.locator("html")).toHaveAttribute("data-contrast", contrast === "more" ? "more" : "normal");
        });

        test(`[R11] [R14] no page for everybody has a serious finding: ${look}`, async ({ page }) => {
          for (const place of outside) {
            await visit(page, place, words);
            await test.step(place[0], () => expectAccessible(page));
          }
        });

        test(`[R11] [R14] no page of an account has one: ${look}`, async ({ context, baseURL, page }) => {
          for (const place of inside(await prepare(context, baseURL))) {
            await visit(page, place, words);
            await test.step(place[0], () => expectAccessible(page));
          }
          await page.getByRole("button", { name: /admin$/ }).click();
          await expectAccessible(page);
        });
      });
    }
  }
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

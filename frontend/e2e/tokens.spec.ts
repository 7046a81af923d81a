import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { sumInPython } from "./sources.ts";
import { expect, expectAccessible, test } from "./support.ts";

test("[R28] a token is made in two clicks, and the lines beside it send a solution", async ({
  page,
  solver: _,
}, info) => {
  await page.goto("/problems");
  await page.getByRole("button", { name: /^Menu of/ }).click();
  await page.getByRole("link", { name: "API tokens" }).click();
  await page.getByRole("button", { name: "Create a token" }).click();
  await expect(page.getByText("It is shown this once")).toBeVisible();
  await expectAccessible(page);
  const token = await page.getByRole("region", { name: "Your new token" }).locator("pre").innerText();
  const python = await page.getByRole("region", { name: "Python" }).locator("pre").innerText();

  const folder = info.outputPath();
  writeFileSync(info.outputPath("main.py"), sumInPython);
  writeFileSync(info.outputPath("send.py"), python);
  const said = execFileSync("python3", ["send.py"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, JUDGE_TOKEN: token.trim() },
  });
  expect(said).toMatch(/^accepted \d+ ms/);

  await page.reload();
  await expect(page.getByText("It is shown this once")).toHaveCount(0);
  await page.getByRole("button", { name: "Remove the token My program" }).click();
  await expect(page.getByText("You have no token yet")).toBeVisible();
});

test("[R28] a problem has its own lines", async ({ page }) => {
  await page.goto("/problems/sum-of-two");
  await page.getByText("Send it with a program").click();
  const curl = page.getByRole("region", { name: "curl" }).locator("pre");
  await expect(curl).toContainText("/api/v1/submissions");
  await expect(curl).toContainText('problem: "sum-of-two"');
  await expectAccessible(page);
});

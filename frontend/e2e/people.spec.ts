import { sumInCpp } from "./sources.ts";
import {
  credentials,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  headline,
  newName,
  openProblem,
  signInAs,
  test,
  writeCode,
} from "./support.ts";

test("[R18] a profile shows what was solved, to anybody", async ({ browser, baseURL, page, solver }) => {
  await page.goto(`/u/${solver.username}`);
  await expect(page.getByText("Solved problems appear here")).toBeVisible();
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", sumInCpp);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });

  const stranger = await browser.newPage({ ...(baseURL ? { baseURL } : {}), viewport: { width: 360, height: 740 } });
  await stranger.goto(`/u/${solver.username}`);
  await expect(stranger.getByText(/^1 problem solved/)).toBeVisible();
  await expect(stranger.getByRole("link", { name: "Sum of Two" })).toBeVisible();
  await expect(stranger.getByText("1 accepted submission on 1 day")).toBeVisible();
  await expectNoSidewaysScroll(stranger);
  await expectAccessible(stranger);
  await stranger.goto("/u/nobody-of-this-name");
  await expect(stranger.getByRole("heading", { name: "Not found" })).toBeVisible();
  await stranger.close();
});

test("[R19] run time among others is told with its noise, and nothing of few", async ({ page, solver: _ }) => {
  const bars = Array.from({ length: 16 }, (_unused, i) => ({ from: i * 10, to: i * 10 + 10, count: i === 3 ? 20 : 1 }));
  const spread = { value: 35, noise: 3, noise_measured: true, better_than_least: 40, better_than_most: 60, bars };
  let samples = 19;
  await page.route("**/distribution", (route) =>
    route.fulfill({ json: { samples, time_ms: samples < 20 ? null : spread, memory_kib: null } }),
  );
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", sumInCpp);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
  await page.getByRole("link", { name: "Details" }).click();
  await expect(page.getByRole("heading", { name: "Receipt" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Among/ })).toHaveCount(0);
  samples = 35;
  await page.reload();
  await expect(page.getByRole("heading", { name: "Among 35 accepted in C++" })).toBeVisible();
  await expect(page.getByText("faster than 40 to 60 %")).toBeVisible();
  await expect(page.getByText(/± 3 ms from run to run/)).toBeVisible();
  await expectAccessible(page);
});

test("[R26] [R27] an admin sees queues and workers, changes roles and languages", async ({
  browser,
  baseURL,
  page,
  solver,
}) => {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  await signInAs(context, baseURL, credentials().admin);
  const admin = await context.newPage();
  await admin.goto("/problems");
  await admin.getByRole("button", { name: "Menu of admin" }).click();
  await admin.getByRole("link", { name: "Admin" }).click();
  await expect(admin.getByRole("row", { name: /^Submissions/ })).toBeVisible();
  await expect(admin.getByRole("row", { name: /alive/ }).first()).toContainText("languages");
  await expectAccessible(admin);

  await admin.getByRole("button", { name: /^Drain/ }).click();
  await expect(admin.getByRole("row", { name: /takes no more work/ })).toBeVisible();
  await admin.getByRole("button", { name: /^Resume/ }).click();
  await expect(admin.getByRole("row", { name: /alive/ }).first()).toBeVisible();

  await admin.getByRole("tab", { name: "Failed judgings" }).click();
  const nothing = admin.getByText("No judging has failed");
  await expect(
    nothing
      .or(admin.getByRole("table", { name: "Failed judgings" }).or(admin.getByText("Judge again").first()))
      .first(),
  ).toBeVisible();

  await admin.getByRole("tab", { name: "Users" }).click();
  await admin.getByLabel("Name begins with").fill(solver.username);
  await expect(admin.getByRole("link", { name: solver.username })).toBeVisible();
  await admin.getByRole("combobox", { name: `Role of ${solver.username}` }).selectOption("setter");
  await expect(admin.getByRole("combobox", { name: `Role of ${solver.username}` })).toHaveValue("setter");
  await admin.getByRole("button", { name: `Keep out ${solver.username}` }).click();
  await expect(admin.getByRole("button", { name: `Let in again ${solver.username}` })).toBeVisible();
  await expectAccessible(admin);

  await admin.getByRole("tab", { name: "Languages" }).click();
  await expect(admin.getByRole("button", { name: "Switch off C++" })).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole("tab", { name: "Changes" }).click();
  await admin.getByLabel("Who or what, by its first letters").fill(solver.username);
  await expect(admin.getByRole("row", { name: new RegExp(`admin.*kept out.*${solver.username}`) })).toBeVisible();
  await expect(admin.getByRole("row", { name: /gave the role: setter/ })).toBeVisible();
  await expectAccessible(admin);
  await context.close();

  // Whoever is kept out is out, and the page is nobody else's.
  await page.goto("/admin");
  await expect(page.getByText("This page is for admins")).toBeVisible();
});

test("[R18] two submissions are compared line by line", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  for (const source of [sumInCpp, `${sumInCpp}// once more\n`]) {
    await writeCode(page, "cpp", source);
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(headline(page)).toHaveText(/^(Queued|Compiling|Running)/);
    await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
  }
  await page.getByRole("tab", { name: "My submissions" }).click();
  await page.getByRole("link", { name: "with the one before" }).click();
  await expect(page.getByRole("heading", { name: "Compare submissions" })).toBeVisible();
  await expect(page.getByRole("cell", { name: /once.more/ })).toBeVisible();
  await expectAccessible(page);
});

test("[R27] an admin changes settings while the service runs, and the change is written down", async ({
  browser,
  context,
  baseURL,
  page,
}) => {
  await signInAs(context, baseURL, credentials().admin);
  const words = `Maintenance on Sunday (${newName()})`;
  await page.goto("/admin?tab=settings");
  const notice = page.getByLabel("Notice above every page");
  const save = page.getByRole("button", { name: "Save the settings" });
  await expect(save).toHaveAccessibleDescription("Nothing was changed");
  await page.getByLabel("Log-ins and sign-ups a minute").fill("many");
  await expect(page.getByText("A whole number is needed.").first()).toBeVisible();
  await page.getByLabel("Log-ins and sign-ups a minute").fill("100001");
  await notice.fill(words);
  await expectAccessible(page);
  await save.click();
  await expect(page.getByRole("complementary", { name: "Notice" })).toContainText(words);
  await expect(page.getByRole("row", { name: /TRUST_FORWARDED_FOR/ })).toContainText("false");

  // Whoever comes reads it, once.
  const stranger = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await stranger.goto("/problems");
  const seen = stranger.getByRole("complementary", { name: "Notice" });
  await expect(seen).toContainText(words);
  await expectAccessible(stranger);
  await seen.getByRole("button", { name: "Hide" }).click();
  await stranger.reload();
  await expect(stranger.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(seen).toBeHidden();
  await stranger.close();

  await notice.fill("");
  const rate = page.getByLabel("Log-ins and sign-ups a minute");
  const usual = /Usually (\d+)/.exec((await rate.locator("..").textContent()) ?? "")?.[1] ?? "";
  await rate.fill(usual);
  await save.click();
  await expect(page.getByRole("complementary", { name: "Notice" })).toBeHidden();
  await page.getByRole("tab", { name: "Changes" }).click();
  await expect(page.getByRole("row", { name: new RegExp(words.replace(/[()]/g, ".")) }).first()).toBeVisible();
  await expect(page.getByRole("row", { name: /emptied the setting Notice above every page/ }).first()).toBeVisible();
});

test("[R27] where nobody may sign up, the page says so", async ({ page }) => {
  // Closing it for real would close it for every other test.
  await page.route("**/api/v1/site", (route) =>
    route.fulfill({ json: { notice: null, registration_open: false, guest_runs: 20 } }),
  );
  await page.goto("/sign-up");
  await expect(page.getByText("Nobody can sign up here at the moment")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign up" })).toHaveCount(0);
  await expectAccessible(page);
});

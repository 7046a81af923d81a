import { pack, problemYaml } from "./packages.ts";
import { credentials, expect, expectAccessible, newName, signInAs, test } from "./support.ts";

test.beforeEach(async ({ context, baseURL }) => signInAs(context, baseURL, credentials().setter));

test("[R21] [R23] a setter uploads a package and sees every submission's verdict", async ({ page }) => {
  const slug = newName();
  await page.goto("/upload");
  await page.getByLabel("Problem package").setInputFiles({
    name: `${slug}.zip`,
    mimeType: "application/zip",
    buffer: pack({ "problem.yaml": problemYaml(`Sum of ${slug}`) }),
  });
  await page.getByLabel("Slug").fill(slug);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Import report" })).toBeVisible();
  await expect(page.getByText("Imported: every submission got its expected verdict")).toBeVisible({ timeout: 110_000 });
  const matrix = page.getByRole("region", { name: "The package's submissions" });
  await expect(matrix.getByRole("row", { name: /accepted\/sum\.cpp.*Accepted.*Accepted/ })).toBeVisible();
  await expect(matrix.getByRole("row", { name: /wrong_answer\/.*Wrong answer.*Wrong answer/ }).first()).toBeVisible();
  await expectAccessible(page);
  // Where each of them fails, and how long it takes.
  const byTest = page.getByRole("region", { name: "Each submission on each test" }).first();
  await expect(byTest.getByRole("row", { name: /accepted\/sum\.cpp/ })).toContainText("Accepted");
  await expect(byTest.getByRole("row", { name: /wrong_answer\// }).first()).toContainText("Wrong answer");
  await expect(page.getByText(/^Time limit: /)).toBeVisible();
  await expect(page.getByText(/The slowest submission that must end in time, submissions\//)).toBeVisible();
  await page.getByRole("link", { name: "Open the problem" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Sum of ${slug}` })).toBeVisible();
});

test("[R23] a submission with another verdict than expected is shown, and the problem is not published", async ({
  page,
}) => {
  const slug = newName();
  await page.goto("/upload");
  await page.getByLabel("Problem package").setInputFiles({
    name: `${slug}.zip`,
    mimeType: "application/zip",
    buffer: pack({
      "problem.yaml": problemYaml(`Doubt ${slug}`),
      "submissions/wrong_answer/right.py": "a, b = map(int, input().split())\nprint(a + b)\n",
    }),
  });
  await page.getByLabel("Slug").fill(slug);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await expect(page.getByText(/Imported, but not published: 1 submission/)).toBeVisible({ timeout: 110_000 });
  await expect(page.getByRole("row", { name: /right\.py/ }).getByText("not as expected")).toBeVisible();
});

test("[R21] a package that can't be used says why, with the path", async ({ page }) => {
  await page.goto("/upload");
  await page.getByLabel("Problem package").setInputFiles({
    name: `${newName()}.zip`,
    mimeType: "application/zip",
    buffer: pack({ "problem.yaml": null }),
  });
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await expect(page.getByText("The package can't be used")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/problem\.yaml/).first()).toBeVisible();
});

test("[R21] a package's plan is shown before anything is sent", async ({ page }) => {
  const sent: string[] = [];
  page.on(
    "request",
    (request) => request.postDataBuffer() && /\/api\/v1\/(?!auth\/)/.test(request.url()) && sent.push(request.url()),
  );
  await page.goto("/upload");
  const choose = (files: Record<string, string | null>) =>
    page
      .getByLabel("Problem package")
      .setInputFiles({ name: "some.zip", mimeType: "application/zip", buffer: pack(files) });
  await choose({ "problem.yaml": problemYaml("Planned"), "data/secret/lonely.in": "1 2\n" });
  const plan = page.getByRole("region", { name: "What this package brings" });
  await expect(plan.getByText("a package as the ICPC and Kattis describe it")).toBeVisible();
  await expect(plan.getByText(/\d+ samples?, \d+ secret tests?/)).toBeVisible();
  await expect(plan.getByText(/accepted: \d+/)).toBeVisible();
  await expect(plan.getByText("data/secret/lonely.in")).toBeVisible();
  await expectAccessible(page);
  await page
    .getByLabel("Problem package")
    .setInputFiles({ name: "some.zip", mimeType: "application/zip", buffer: Buffer.from("no zip at all") });
  await expect(page.getByText("This is no zip that can be read")).toBeVisible();
  expect(sent).toEqual([]);
});

test("[R20] Upload says why it can't be pressed yet", async ({ page }) => {
  await page.goto("/upload");
  await expect(page.getByRole("button", { name: "Upload", exact: true })).toHaveAttribute(
    "title",
    "Choose a package first",
  );
});

test("[R21] an upload shows how far it is, and can be cancelled", async ({ page }) => {
  let held: () => void = () => undefined;
  const hold = new Promise<void>((resolve) => {
    held = resolve;
  });
  await page.route("**/api/v1/problems", async (route) => {
    await hold;
    await route.abort();
  });
  await page.goto("/upload");
  await page.getByLabel("Problem package").setInputFiles({
    name: "slow.zip",
    mimeType: "application/zip",
    buffer: pack(),
  });
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await expect(page.getByRole("progressbar", { name: "Sending the package" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cancel the upload" }).click();
  await expect(page.getByText("The upload was cancelled. Nothing was stored.")).toBeVisible();
  held();
  await expect(page.getByRole("button", { name: "Upload", exact: true })).toBeEnabled();
});

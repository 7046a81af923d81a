import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { credentials, expect, expectAccessible, newName, signInAs, test } from "./support.ts";

const demo = fileURLToPath(new URL("../../problems/sum-of-two", import.meta.url));

/** The demo problem as a zip; `change` may add, replace or (with null) leave out files. */
function pack(change: Record<string, string | null> = {}): Buffer {
  const files: Record<string, Uint8Array> = {};
  const walk = (folder: string) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else files[relative(demo, path)] = readFileSync(path);
    }
  };
  walk(demo);
  for (const [path, text] of Object.entries(change)) {
    if (text === null) delete files[path];
    else files[path] = new TextEncoder().encode(text);
  }
  return Buffer.from(zipSync(files));
}

/** problem.yaml with a new identity, so that each upload is a problem of its own. */
function problemYaml(name: string): string {
  return readFileSync(join(demo, "problem.yaml"), "utf8")
    .replace(/^name:.*$/m, `name: ${name}`)
    .replace(/^uuid:.*$/m, `uuid: ${crypto.randomUUID()}`);
}

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
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("heading", { name: "Import report" })).toBeVisible();
  await expect(page.getByText("Imported: every submission got its expected verdict")).toBeVisible({ timeout: 110_000 });
  const matrix = page.getByRole("region", { name: "The package's submissions" });
  await expect(matrix.getByRole("row", { name: /accepted\/sum\.cpp.*Accepted.*Accepted/ })).toBeVisible();
  await expect(matrix.getByRole("row", { name: /wrong_answer\/.*Wrong answer.*Wrong answer/ }).first()).toBeVisible();
  await expectAccessible(page);
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
  await page.getByRole("button", { name: "Upload" }).click();
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
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByText("The package can't be used")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/problem\.yaml/).first()).toBeVisible();
});

test("[R20] Upload says why it can't be pressed yet", async ({ page }) => {
  await page.goto("/upload");
  await expect(page.getByRole("button", { name: "Upload" })).toHaveAttribute("title", "Choose a package first");
});

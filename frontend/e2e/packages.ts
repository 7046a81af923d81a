/** Packages to upload: the demo problem, changed. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { zipSync } from "fflate";
import { expect } from "./support.ts";

const demo = fileURLToPath(new URL("../../problems/sum-of-two", import.meta.url));

/** The demo problem as a zip; `change` may add, replace or (with null) leave out files and (with a final `/`) folders. */
export function pack(change: Record<string, string | Uint8Array | null> = {}): Buffer {
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
    if (text !== null) files[path] = typeof text === "string" ? new TextEncoder().encode(text) : text;
    else for (const name of Object.keys(files)) if (name === path || name.startsWith(path)) delete files[name];
  }
  return Buffer.from(zipSync(files));
}

/** problem.yaml with a new identity, so that each upload is a problem of its own. */
export function problemYaml(name: string): string {
  return readFileSync(join(demo, "problem.yaml"), "utf8")
    .replace(/^name:.*$/m, `name: ${name}`)
    .replace(/^uuid:.*$/m, `uuid: ${crypto.randomUUID()}`);
}

/** One solution of the demo problem that is right and one that is wrong, so that verifying is short. */
export const quick: Record<string, string | null> = {
  "submissions/": null,
  "submissions/accepted/sum.py": "a, b = map(int, input().split())\nprint(a + b)\n",
  "submissions/wrong_answer/three.py": "print(3)\n",
};

/** A picture of one pixel, with so much after its end that an answer with it takes several messages on the bus. */
export function picture(): Uint8Array {
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  return Buffer.concat([Buffer.from(pixel, "base64"), Buffer.alloc(150_000, 7)]);
}

/** Uploads what `buffer` holds and waits for the report's end. */
export async function upload(page: Page, slug: string, buffer: Buffer, address = "/upload"): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Problem package").setInputFiles({ name: `${slug}.zip`, mimeType: "application/zip", buffer });
  if (address === "/upload") await page.getByLabel("Slug").fill(slug);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Import report" })).toBeVisible();
  await expect(page.getByText(/^Imported/)).toBeVisible({ timeout: 110_000 });
}

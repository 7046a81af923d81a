/** Statements in several languages and as documents; problems that take answers, and the files that they come with. */
import type { Page } from "@playwright/test";
import { pack, problemYaml, quick, upload } from "./packages.ts";
import { credentials, expect, expectAccessible, expectNoSidewaysScroll, newName, signInAs, test } from "./support.ts";

/** A document of one empty page. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

test.beforeEach(async ({ context, baseURL }) => {
  await signInAs(context, baseURL, credentials().setter);
});

const article = (page: Page) => page.getByRole("article");

test("a statement is read in the language that the reader chooses", async ({ page }) => {
  const slug = newName();
  await upload(
    page,
    slug,
    pack({
      ...quick,
      "problem.yaml": problemYaml("Sum").replace(/^name:.*$/m, "name: {en: The sum, de: Die Summe}"),
      "statement/": null,
      "statement/problem.en.md": "Print the sum of both numbers.\n",
      "statement/problem.de.md": "Gib die Summe beider Zahlen aus.\n",
    }),
  );
  await page.goto(`/problems/${slug}`);
  await expect(article(page).getByRole("heading", { level: 1, name: "The sum" })).toBeVisible();
  await expect(article(page).getByText("Print the sum of both numbers.")).toBeVisible();
  await page.getByRole("combobox", { name: "Language of the statement" }).selectOption({ label: "German" });
  await expect(article(page).getByRole("heading", { level: 1, name: "Die Summe" })).toBeVisible();
  await expect(article(page).getByText("Gib die Summe beider Zahlen aus.")).toBeVisible();
  await expect(article(page).locator("[lang=de]")).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/statement-languages.png" });
  await page.getByRole("combobox", { name: "Language of the statement" }).selectOption({ label: "English" });
  await expect(article(page).getByText("Print the sum of both numbers.")).toBeVisible();
});

test("a statement that is a document is shown and can be saved", async ({ page }) => {
  const slug = newName();
  await upload(
    page,
    slug,
    pack({ ...quick, "problem.yaml": problemYaml("On paper"), "statement/": null, "statement/problem.en.pdf": pdf }),
  );
  await page.goto(`/problems/${slug}`);
  const shown = article(page).getByLabel("Statement", { exact: true });
  await expect(shown).toBeVisible();
  await expect(shown).toHaveAttribute("data", /^blob:/);
  await expect(shown).toHaveAttribute("type", "application/pdf");
  const saving = page.waitForEvent("download");
  await article(page).getByRole("link", { name: /Save/ }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.pdf$/);
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/statement-document.png" });
});

test("answers are handed in as files, and judged one by one", async ({ page }) => {
  const slug = newName();
  await upload(
    page,
    slug,
    pack({
      "problem.yaml": `${problemYaml("By hand").replace(/^type:.*$/m, "type: submit-answer")}`,
      "data/secret/": null,
      "data/secret/1.in": "20 22\n",
      "data/secret/1.ans": "42\n",
      "data/secret/2.in": "3 4\n",
      "data/secret/2.ans": "7\n",
      "attachments/inputs.txt": "1: 20 22\n2: 3 4\n",
      "submissions/": null,
      "submissions/accepted/both/1.out": "42\n",
      "submissions/accepted/both/2.out": "7\n",
    }),
  );
  await page.goto(`/problems/${slug}`);
  await expect(article(page).getByText("answers in files")).toBeVisible();
  const saving = page.waitForEvent("download");
  await article(page).getByRole("button", { name: "inputs.txt" }).click();
  expect((await saving).suggestedFilename()).toBe("inputs.txt");

  const files = (texts: Record<string, string>) =>
    Object.entries(texts).map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) }));
  const work = page.getByRole("region", { name: "Your answers" }).first();
  await expect(work.getByRole("row", { name: /1\.out.*missing/ })).toBeVisible();
  await page.getByLabel("Choose files").setInputFiles(files({ "1.out": "42\n", "2.txt": "8\n", "notes.md": "x" }));
  await expect(work.getByText("Called after no test: notes.md")).toBeVisible();
  await work.getByRole("button", { name: "Submit" }).click();
  await expect(work.getByText("Wrong answer").first()).toBeVisible();
  await page.getByLabel("Choose files").setInputFiles(files({ "2.txt": "7\n" }));
  await work.getByRole("button", { name: "Submit" }).click();
  await expect(work.getByText("Accepted").first()).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/answers.png", fullPage: true });
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await page.screenshot({ path: "test-results/answers-phone.png", fullPage: true });
});

import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { pack, picture, problemYaml, quick, upload } from "./packages.ts";
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

test.beforeEach(async ({ context, baseURL }) => signInAs(context, baseURL, credentials().setter));

test("[R22] the checklist says what is missing, and publishing is the setter's choice", async ({ page }) => {
  const slug = newName();
  const change = {
    ...quick,
    "submissions/accepted/doubt.py": "print(3)\n",
    "judge.yaml": null,
    "input_validators/": null,
  };
  await upload(page, slug, pack({ ...change, "problem.yaml": problemYaml(`Check ${slug}`) }));
  await page.getByRole("link", { name: "See what it still needs" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Check ${slug}` })).toBeVisible();
  const list = page.getByRole("region", { name: "Before it is published" });
  const item = (name: string) => list.getByRole("listitem").filter({ hasText: name });
  await expect(item("Every expectation comes true")).toContainText("missing");
  await expect(item("An input validator")).toContainText("advised");
  await expect(item("A statement")).toContainText("there");
  await expect(page.getByText("1 thing is missing")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish all the same" }).click();
  await expect(page.getByText("Published: everybody can see it")).toBeVisible();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("button", { name: "Publish all the same" })).toBeVisible();

  await page.getByRole("tab", { name: "Tests" }).click();
  await expect(page.getByRole("row", { name: /sample\/1.*sample/ })).toContainText("bytes");
  await page.getByRole("tab", { name: "Statement" }).click();
  await expect(page.getByRole("article", { name: "As solvers see it" })).toContainText("sum");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("tab", { name: "Overview" })
      .click()
      .then(() => page.getByRole("button", { name: "Export the package" }).click()),
  ]);
  const names = Object.keys(unzipSync(readFileSync(await download.path())));
  expect(names.filter((name) => name.endsWith("submissions/accepted/doubt.py"))).toHaveLength(1);
});

test("[R22] an edit is saved, and never over somebody else's", async ({ page }) => {
  const slug = newName();
  await upload(page, slug, pack({ ...quick, "problem.yaml": problemYaml(`Edit ${slug}`) }));
  await page.goto(`/problems/${slug}/setter?tab=edit`);
  await page.getByLabel("Title").fill(`Edited ${slug}`);
  await page.getByLabel("Tags").fill("sums, first steps");
  await page.getByRole("combobox", { name: "Difficulty" }).selectOption("medium");
  await page.getByLabel("CPU time of one test, in ms").fill("soon");
  await expect(page.getByText("must be a whole number above 0")).toBeVisible();
  await page.getByLabel("CPU time of one test, in ms").fill("1500");
  await page.getByLabel("Hints").fill("Read both.\n\nAdd them.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: `Edited ${slug}` })).toBeVisible();
  await expectAccessible(page);

  // Another window changes it meanwhile.
  const other = await page.context().newPage();
  await other.goto(`/problems/${slug}/setter?tab=edit`);
  await other.getByLabel("Title").fill(`Other ${slug}`);
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Saved")).toBeVisible();
  await other.close();
  await page.getByLabel("Title").fill(`Mine ${slug}`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Somebody else has changed this in the meantime")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue(`Mine ${slug}`);
  await page.getByRole("button", { name: "Show what is there now" }).click();
  await expect(page.getByLabel("Title")).toHaveValue(`Other ${slug}`);
  await page.goto(`/problems/${slug}`);
  await expect(page.getByText("1.5 s CPU time")).toBeVisible();
});

test("[R24] versions are compared, and an earlier one is taken back", async ({ page }) => {
  const slug = newName();
  const yaml = problemYaml(`First ${slug}`);
  await upload(page, slug, pack({ ...quick, "problem.yaml": yaml }));
  const second = {
    ...quick,
    "problem.yaml": yaml.replace("First", "Second"),
    "data/secret/extra.in": "20 22\n",
    "data/secret/extra.ans": "42\n",
    "statement/problem.en.md": "Print the sum.\n\nKeep it short.\n",
  };
  await upload(page, slug, pack(second), `/upload?problem=${slug}`);
  await page.goto(`/problems/${slug}/setter?tab=versions`);
  await expect(page.getByRole("heading", { name: "From version 1 to 2" })).toBeVisible();
  await expect(page.getByText(/1 test added/)).toContainText("extra");
  await expect(page.getByRole("row", { name: /^title/ })).toContainText(`Second ${slug}`);
  await expect(page.getByRole("cell", { name: /Keep.it.short/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Judge by version 1" }).click();
  await expect(page.getByText("Judge by version 1 from now on?")).toBeVisible();
  await page.getByRole("button", { name: "Judge by version 1" }).first().click();
  await expect(page.getByText("Version 1 is judged from now on")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: `First ${slug}` })).toBeVisible();
});

test("[R24] judging again shows who would change before it does, and applies it", async ({ page }) => {
  const slug = newName();
  const yaml = problemYaml(`Again ${slug}`);
  const first = { ...quick, "submissions/wrong_answer/three.py": "print(4)\n", "problem.yaml": yaml };
  await upload(page, slug, pack(first));
  await openProblem(page, slug);
  await writeCode(page, "python", "print(3)\n");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Wrong answer", { timeout: 60_000 });
  // By the second version's tests it is right.
  const data = { "data/sample/": null, "data/secret/": null };
  const one = {
    "data/sample/1.in": "1 2\n",
    "data/sample/1.ans": "3\n",
    "data/secret/1.in": "2 1\n",
    "data/secret/1.ans": "3\n",
  };
  await upload(page, slug, pack({ ...first, ...data, ...one }), `/upload?problem=${slug}`);

  await page.goto(`/problems/${slug}/setter?tab=rejudge`);
  await page.getByRole("button", { name: "Judge again in the shadow" }).click();
  await expect(page.getByText("1 verdict would change")).toBeVisible({ timeout: 60_000 });
  const moves = page.getByRole("region", { name: "What changes" });
  await expect(moves.getByRole("row", { name: /Wrong answer.*Accepted.*1.*1/ })).toBeVisible();
  await expectAccessible(page);
  const who = page.getByRole("region", { name: "Who it is about" }).first();
  const submission = await who.getByRole("link", { name: "Wrong answer" }).getAttribute("href");
  await page.getByRole("button", { name: "Apply the new verdicts" }).click();
  await expect(page.getByText("Applied: 1 submission has the new result")).toBeVisible();
  await page.goto(submission ?? "");
  await expect(page.getByText("Accepted").first()).toBeVisible();

  // Dropped, it changes nothing.
  await page.goto(`/problems/${slug}/setter?tab=rejudge`);
  await page.getByRole("combobox", { name: "Which submissions" }).selectOption("all of them");
  await page.getByRole("button", { name: "Judge again in the shadow" }).click();
  await expect(page.getByText("No verdict would change")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Drop them" }).click();
  await expect(page.getByText("Dropped: nothing has changed")).toBeVisible();
});

test("[R25] a statement is shown while it is written, by the server's own renderer", async ({ page }) => {
  await page.goto("/problems/sum-of-two/setter?tab=statement");
  const source = page.getByLabel("Statement's source");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(source).toHaveValue(/journey/);
  await expect(preview).toContainText("journey");
  await source.fill("# Squares\n\nPrint $a^2$, **quickly**.\n\n<script>document.title = 'taken'</script>\n");
  await expect(preview.getByRole("heading", { name: "Squares" })).toBeVisible();
  await expect(preview.locator(".katex").first()).toBeVisible();
  await expect(preview.locator("strong")).toHaveText("quickly");
  await expect(preview.locator("script")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Written in" }).selectOption("TeX");
  await source.fill("\\section*{Input} A \\emph{number}.");
  await expect(preview.locator("em")).toHaveText("number");
  await source.fill("x".repeat(60_000));
  await expect(preview).toHaveText("Too long to be previewed: at most 48 KiB.");
});

test("[R25] the preview has the package's pictures, and each language of the statement", async ({ page }) => {
  const slug = newName();
  const change = {
    ...quick,
    "problem.yaml": problemYaml(`Seen ${slug}`),
    "statement/problem.sv.md": "Skriv *summan* av två tal.\n",
    "statement/map.png": picture(),
  };
  await upload(page, slug, pack(change));
  await page.goto(`/problems/${slug}/setter?tab=statement`);
  const source = page.getByLabel("Statement's source");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(source).toHaveValue(/journey/);
  await source.fill("Look at ![the map](map.png) and ![nothing](gone.png).");
  const shown = preview.getByRole("img", { name: "the map" });
  await expect(shown).toBeVisible();
  await expect(shown).toHaveJSProperty("naturalWidth", 1);
  await expect(preview.getByText(/picture `gone.png`: is not there/)).toBeVisible();

  await page.getByRole("combobox", { name: "Language of the statement" }).selectOption("sv");
  await expect(page.getByRole("article", { name: "As solvers see it" }).locator("em")).toHaveText("summan");
  await expect(source).toHaveValue(/Skriv/);
  await source.fill("Skriv **produkten**: ![kartan](map.png)");
  await expect(preview.locator("strong")).toHaveText("produkten");
  await expect(preview.getByRole("img", { name: "kartan" })).toBeVisible();
  await expectAccessible(page);
});

test("[R12] [R22] the setter's page fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const tab of ["overview", "statement", "tests", "edit", "versions", "rejudge"]) {
    await page.goto(`/problems/sum-of-two/setter?tab=${tab}`);
    await expect(page.getByRole("heading", { level: 1, name: "Sum of Two" })).toBeVisible();
    await expect(page.getByRole("status", { name: /^Loading/ })).toHaveCount(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});

test("[R22] whoever is no setter is told so", async ({ browser, baseURL }) => {
  const stranger = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await stranger.goto("/problems/sum-of-two/setter");
  await expect(stranger.getByText("This page is for the problem's setter and admins.")).toBeVisible();
  await expectAccessible(stranger);
  await stranger.close();
});

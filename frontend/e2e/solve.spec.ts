import { brokenCpp, slowSumInCpp, slowToCompileInCpp, sumInCpp, sumInPython, wrongSumInPython } from "./sources.ts";
import {
  expect,
  expectAccessible,
  headline,
  newName,
  openProblem,
  recordHeadlines,
  result,
  test,
  writeCode,
} from "./support.ts";

test("[R2] [R3] a solver submits C++ and watches it from the queue to every test's verdict", async ({
  page,
  solver: _,
}) => {
  test.slow();
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", slowToCompileInCpp(newName()));
  const seen = await recordHeadlines(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText(/^Running test \d+ of \d+/, { timeout: 80_000 });
  await expect(result(page).getByRole("progressbar")).toBeVisible();
  await expect(headline(page)).toHaveText("Accepted", { timeout: 80_000 });

  const states = await seen();
  const at = (state: RegExp) => states.findIndex((one) => state.test(one));
  expect(at(/^Sending/)).toBe(0);
  expect(at(/^Queued/)).toBeGreaterThan(at(/^Sending/));
  expect(at(/^Compiling/)).toBeGreaterThan(at(/^Queued/));
  expect(at(/^Running/)).toBeGreaterThan(at(/^Compiling/));
  expect(states.at(-1)).toBe("Accepted");
  const steps = states.flatMap((one) => /^Running test (\d+)/.exec(one)?.[1] ?? []).map(Number);
  expect(steps.length).toBeGreaterThan(1);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));

  const detail =
    (await result(page)
      .getByText(/^\d+ tests/)
      .textContent()) ?? "";
  const total = Number(/^(\d+) tests/.exec(detail)?.[1]);
  await expect(result(page).getByRole("radio", { name: /Accepted/ })).toHaveCount(total);
  await expectAccessible(page);

  await page.getByRole("tab", { name: "My submissions" }).click();
  await expect(page.getByRole("row", { name: /Accepted/ }).first()).toBeVisible();
  await page.goto("/problems?q=sum");
  await expect(page.getByRole("row", { name: /Sum of Two/ }).getByText("Solved")).toBeAttached();
});

test("[R6] a wrong answer on a sample opens by itself and shows where it differs", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", wrongSumInPython);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Wrong answer", { timeout: 60_000 });
  const diff = result(page).getByRole("region", { name: "Expected and your output" });
  await expect(diff).toBeVisible();
  await expect(diff.locator("mark").first()).toBeVisible();
  await expect(result(page).getByText(/^Test 1 · sample/)).toBeVisible();
  await expectAccessible(page);

  await result(page).getByRole("button", { name: "Edit as my input" }).click();
  await expect(page.getByRole("textbox", { name: "My own input" })).not.toHaveValue("");
});

test("[R7] a compile error names its line, marks it and leads to it", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", brokenCpp);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Compile error", { timeout: 60_000 });
  await expect(page.locator(".cm-place-error")).toBeVisible();
  await expectAccessible(page);
  await result(page)
    .getByRole("button", { name: /:5:\d+: error/ })
    .first()
    .click();
  await expect(page.getByRole("textbox", { name: "Source code" })).toBeFocused();
  await expect(page.locator(".cm-activeLine")).toHaveText(/a \+ c/);
});

test("[R5] Run tries the samples, and an input of one's own, and keeps no record", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", sumInPython);
  await page.keyboard.press("ControlOrMeta+'");
  await expect(headline(page)).toHaveText("Samples passed", { timeout: 60_000 });

  await page.getByRole("tab", { name: "Input" }).click();
  await page.getByRole("radio", { name: "Run my own input" }).check();
  await page.getByRole("textbox", { name: "My own input" }).fill("40 2");
  await page.getByRole("button", { name: "Run" }).click();
  await expect(result(page).getByRole("region", { name: "Your output" })).toContainText("42", { timeout: 60_000 });

  await page.getByRole("tab", { name: "My submissions" }).click();
  await expect(page.getByText("You haven't submitted anything for this problem yet.")).toBeVisible();
});

test("[R3] a double click is one submission", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", sumInCpp);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/submissions")) {
      sent.push(request.headers()["idempotency-key"] ?? "no key");
    }
  });
  await page.getByRole("button", { name: "Submit" }).dblclick();
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatch(/^[0-9a-f]{32}$/);
});

test("[R8] signed out, Submit leads to the sign-up and back with the code still there", async ({ page }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", sumInPython);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Sign up" })).toBeVisible();
  const name = `t${Date.now().toString(36)}`;
  await page.getByLabel("User name").fill(name);
  await page.getByLabel("E-mail").fill(`${name}@example.org`);
  await page.getByLabel("Password").fill("correct horse battery staple");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page).toHaveURL(/\/problems\/sum-of-two$/);
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("python");
  await expect(page.getByRole("textbox", { name: "Source code" })).toContainText("print(a + b)");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
});

test("[R3] a crash is told with what the program said", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", "print(1 // 0)\n");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Run-time error", { timeout: 60_000 });
  await expect(result(page).getByRole("region", { name: "Standard error" })).toContainText("ZeroDivisionError");
});

test("[R3] an endless loop is stopped at the time limit", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "python", "while True:\n    pass\n");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("Time limit exceeded", { timeout: 60_000 });
  await expect(result(page).getByText(/ s of 2 s$/)).toBeVisible();
});

test("[R20] an empty editor is not sent, and says so", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", " ");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText("There is no code yet");
});

test("[R4] an access token that ended is renewed without a word", async ({ page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", sumInCpp);
  // What the server says to a token that is too old, once; the real answer follows.
  await page.route("**/api/v1/submissions", (route) => route.fulfill({ status: 401, json: { title: "Expired" } }), {
    times: 1,
  });
  const renewed = page.waitForRequest("**/api/v1/auth/refresh");
  await page.getByRole("button", { name: "Submit" }).click();
  await renewed;
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
});

test("[R4] [R9] drafts are kept per language through a reload", async ({ page }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", "// in C++");
  await writeCode(page, "python", "# in Python");
  await expect(page.getByText("Draft kept in this browser")).toBeVisible();
  await page.reload();
  const editor = page.getByRole("textbox", { name: "Source code" });
  await expect(editor).toContainText("# in Python");
  await page.getByRole("combobox", { name: "Language" }).selectOption("cpp");
  await expect(editor).toContainText("// in C++");
});

test("[R3] a lost connection is told, and the verdict comes when it is back", async ({ context, page, solver: _ }) => {
  await openProblem(page, "sum-of-two");
  await writeCode(page, "cpp", slowSumInCpp);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(headline(page)).toHaveText(/^(Queued|Compiling|Running)/, { timeout: 60_000 });
  await context.setOffline(true);
  await expect(headline(page)).toHaveText("Connection lost");
  await context.setOffline(false);
  await expect(headline(page)).toHaveText("Accepted", { timeout: 60_000 });
});

test("[R15] panes resize by keyboard and keep their size", async ({ page }) => {
  await openProblem(page, "sum-of-two");
  const separator = page.getByRole("separator", { name: "Width of the statement" });
  const before = Number(await separator.getAttribute("aria-valuenow"));
  await separator.focus();
  await page.keyboard.press("ArrowRight");
  await expect(separator).toHaveAttribute("aria-valuenow", String(before + 2));
  await page.reload();
  await expect(separator).toHaveAttribute("aria-valuenow", String(before + 2));
});

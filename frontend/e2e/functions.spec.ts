import { expect, expectAccessible, headline, openProblem, result, test, writeCode } from "./support.ts";

/** A function that turns a list around: wrong, throwing, and right. `place` is the line that throws, where a language can tell. */
const languages = [
  {
    id: "python",
    wrong: `class Solution:
    def turnTrain(self, head):
        print("as it came")
        return head
`,
    throwing: `class Solution:
    def turnTrain(self, head):
        raise ValueError("no wagon")
`,
    words: /ValueError: no wagon/,
    place: { line: 3, text: /raise ValueError/ },
    right: `class Solution:
    def turnTrain(self, head):
        turned = None
        while head:
            head.next, turned, head = turned, head, head.next
        return turned
`,
  },
  {
    id: "cpp",
    wrong: `class Solution {
public:
    ListNode* turnTrain(ListNode* head) {
        cout << "as it came" << endl;
        return head;
    }
};
`,
    throwing: `class Solution {
public:
    ListNode* turnTrain(ListNode* head) {
        throw runtime_error("no wagon");
    }
};
`,
    words: /no wagon/,
    place: null,
    right: `class Solution {
public:
    ListNode* turnTrain(ListNode* head) {
        ListNode* turned = nullptr;
        while (head) swap(head->next, turned), swap(head, turned);
        return turned;
    }
};
`,
  },
  {
    id: "javascript",
    wrong: `var turnTrain = function (head) {
  console.log("as it came");
  return head;
};
`,
    throwing: `var turnTrain = function (head) {
  throw new RangeError("no wagon");
};
`,
    words: /RangeError: no wagon/,
    place: { line: 2, text: /throw new RangeError/ },
    right: `var turnTrain = function (head) {
  let turned = null;
  for (let node = head; node !== null; node = node.next) turned = new ListNode(node.val, turned);
  return turned;
};
`,
  },
];

for (const { id, wrong, throwing, words, place, right } of languages) {
  test(`[R6] [R7] a wrong call in ${id} is explained, mended and accepted`, async ({ page, solver: _ }) => {
    test.slow();
    await openProblem(page, "turn-the-train");
    const offered = await page
      .getByRole("combobox", { name: "Language" })
      .locator("option")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
    expect(offered, "what deploy/test.sh has built and offers").toContain(id);

    await writeCode(page, id, wrong);
    await page.getByRole("button", { name: "Run" }).click();
    await expect(headline(page)).toHaveText("Wrong answer", { timeout: 80_000 });
    const panel = result(page);
    await expect(panel.getByRole("region", { name: "head =" }).locator("pre")).toHaveText("[4,8,15,16]");
    await expect(panel.getByRole("region", { name: "Expected", exact: true }).locator("mark")).toHaveText("16");
    await expect(panel.getByRole("region", { name: "Yours", exact: true }).locator("mark")).toHaveText("4");
    await expect(panel.getByRole("img", { name: "List of 4 nodes: 16, 15, 8, 4. Differs at node 1" })).toBeVisible();
    await expect(panel.getByRole("img", { name: "List of 4 nodes: 4, 8, 15, 16. Differs at node 1" })).toBeVisible();
    await expect(panel.getByRole("region", { name: "What your code printed" })).toContainText("as it came");
    await expectAccessible(page);

    await writeCode(page, id, throwing);
    await page.getByRole("button", { name: "Run" }).click();
    await expect(headline(page)).toHaveText("Run-time error", { timeout: 80_000 });
    await expect(panel.getByText(words).first()).toBeVisible();
    if (place) {
      await expect(page.locator(".cm-place-error")).toBeVisible();
      await panel
        .getByRole("button", { name: `Go to line ${place.line}` })
        .first()
        .click();
      await expect(page.getByRole("textbox", { name: "Source code" })).toBeFocused();
      await expect(page.locator(".cm-activeLine")).toHaveText(place.text);
    }

    await writeCode(page, id, right);
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(headline(page)).toHaveText("Accepted", { timeout: 100_000 });
  });
}

test("an own case is drawn while it is typed, and one that the problem refuses says why", async ({
  page,
  solver: _,
}) => {
  test.slow();
  await openProblem(page, "turn-the-train");
  await writeCode(page, "python", languages[0]?.right ?? "");
  await page.getByRole("tab", { name: "Input" }).click();
  await page.getByRole("radio", { name: "Run my own input" }).check();
  const field = page.getByLabel("head =").first();
  await field.fill("[1,2,3]");
  await expect(page.getByRole("img", { name: "List of 3 nodes: 1, 2, 3" }).first()).toBeVisible();
  await field.fill("[1000000]");
  await page.getByRole("button", { name: "Run" }).click();
  await expect(result(page).getByText(/the problem has no such input.*out of range/)).toBeVisible({ timeout: 80_000 });
});

test("a language without starter code says how a function problem is solved in it", async ({ page }) => {
  // As if Python had no generator; a real language without one is in no installation that tests.
  await page.route("**/api/v1/languages", async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    for (const one of body.items) if (one.id === "python") one.function_style = false;
    await route.fulfill({ response, json: body });
  });
  await openProblem(page, "turn-the-train");
  await page.getByRole("combobox", { name: "Language" }).selectOption("python");
  await expect(page.getByText(/one JSON value a line/)).toBeVisible();
  await expect(page.getByText("head: ListNode")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Language" }).selectOption("cpp");
  await expect(page.getByText(/one JSON value a line/)).toBeHidden();
});

//! Function problems as packages: imported, run with cases of the solver's own, submitted.

use judge_core::Verdict;
use serde_json::json;
use sqlx::PgPool;

use crate::support::Stage;
use crate::support::package::Draft;

const RIGHT: &str = "class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen = {}
        for i, n in enumerate(nums):
            if target - n in seen:
                print('found')
                return [seen[target - n], i]
            seen[n] = i
        raise ValueError(f'no pair in {nums}')
";

/// A package with a function to fill in.
pub(crate) fn two_sum() -> Draft {
    Draft::sum("two-sum")
        .without("submissions/accepted/sum.py")
        .without("data/secret/b.in")
        .without("data/secret/b.ans")
        .file("function.yaml", "name: twoSum\nparams:\n  - {name: nums, type: 'list<integer>'}\n  - {name: target, type: int}\nreturns: int[]\ncompare: unordered\n")
        .file("data/sample/1.in", "[2,7,11,15]\n9\n")
        .file("data/sample/1.ans", "[0,1]\n")
        .file("data/secret/a.in", "[3,3]\n6\n")
        .file("data/secret/a.ans", "[1,0]\n")
        .file("submissions/accepted/hash.py", RIGHT)
        .file("submissions/wrong_answer/first.cpp", "class Solution {\npublic:\n    vector<int> twoSum(vector<int>& nums, int target) { return {0, 0}; }\n};\n")
        .file("submissions/run_time_error/none.py", "class Solution:\n    def twoSum(self, nums, target):\n        return nums[target]\n")
}

#[sqlx::test(migrations = "../migrations")]
async fn a_function_problem_from_its_package_to_a_verdict(db: PgPool) {
    let stage = Stage::new(db).await;
    let imported = stage.import(stage.upload(two_sum().root(), None).await).await;
    assert!(imported.matrix.len() == 3 && imported.matrix.iter().all(|row| row.matches == Some(true)), "{imported:#?}");
    let (kind, signature, starters, factors): (String, serde_json::Value, serde_json::Value, bool) =
        sqlx::query_as("select kind, signature, starters, language_factors from problem_versions")
            .fetch_one(&stage.db)
            .await
            .unwrap();
    assert_eq!((kind.as_str(), factors), ("function", true));
    assert_eq!(signature["params"][0], json!({"name": "nums", "type": "integer[]"}));
    assert!(
        starters["cpp"].as_str().unwrap().contains("vector<int> twoSum(vector<int>& nums, int target)"),
        "{starters}"
    );

    assert_eq!(stage.verdict("two-sum", "python", RIGHT).await, Verdict::Accepted);
    let cpp = "class Solution {\npublic:\n    vector<int> twoSum(vector<int> &nums, int target) {\n        return missing;\n    }\n};\n";
    let row = stage.judge(stage.submit("two-sum", "cpp", cpp).await).await;
    let output = row.compile_output.unwrap();
    assert!(output.starts_with("solution.cpp: In member") && output.contains("solution.cpp:4:16: error"), "{output}");
    let row = stage.judge(stage.submit("two-sum", "cpp", "int x;").await).await;
    assert!(row.compile_output.unwrap().starts_with("The judge can't call your code"), "{:?}", row.verdict);
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn own_cases_are_compared_with_the_reference(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(two_sum().root()).await;
    let cases = json!([["[1,2,3]", "5"], ["[\n5,5]", "10"], ["[1,2]", "7"]]);
    let id = stage.run_cases(&slug, "python", RIGHT, &cases).await;
    let row = stage.judge(id).await;
    assert_eq!(row.verdict.as_deref(), Some("run_time_error"), "{row:?}");
    let tests = stage.tests(id).await;
    let shown: Vec<_> = tests
        .iter()
        .map(|t| (t.input.as_deref(), t.expected.as_deref(), t.output.as_deref(), t.stderr.as_deref()))
        .collect();
    assert_eq!(shown[0], (Some("[1,2,3]\n5\n"), Some("[1,2]"), Some("[1,2]"), Some("found\n")));
    assert_eq!(shown[1].0, Some("[ 5,5]\n10\n"));
    // The reference has no answer to the third either, and the exception is the solver's own.
    assert_eq!((shown[2].1, tests[2].message.as_deref()), (None, Some("ValueError: no pair in [1, 2] (line 9)")));
    assert!(shown[2].3.unwrap().contains("File \"solution.py\", line 9, in twoSum"), "{:?}", shown[2].3);

    let wrong = "class Solution:\n    def twoSum(self, nums, target):\n        return [0, 2]\n";
    let id = stage.run_cases(&slug, "python", wrong, &json!([["[1,2,3]", "5"]])).await;
    assert_eq!(stage.judge(id).await.verdict.as_deref(), Some("wrong_answer"));
    let test = stage.tests(id).await.remove(0);
    assert_eq!(test.message.as_deref(), Some("0 should not be there, or too many of it"));
    // Of a secret test, nobody learns more than that.
    let id = stage.submit(&slug, "python", wrong).await;
    stage.judge(id).await;
    assert_eq!(stage.tests(id).await.remove(0).verdict, "wrong_answer");
    stage.end().await;
}

const VALIDATOR: &str = "import json
import sys

numbers, target = (json.loads(line) for line in sys.stdin)
if target > 100:
    sys.exit('the target is above 100')
assert numbers, 'there are no numbers'
sys.exit(42)
";

#[sqlx::test(migrations = "../migrations")]
async fn own_cases_that_a_validator_refuses_are_told_why(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(two_sum().file("input_validators/validate.py", VALIDATOR).root()).await;
    let cases = json!([["[1,2]", "3"], ["[60,70]", "130"], ["[]", "1"]]);
    // What is known of an input is the same when it comes again.
    for _ in 0..2 {
        let id = stage.run_cases(&slug, "python", RIGHT, &cases).await;
        stage.judge(id).await;
        let tests = stage.tests(id).await;
        let shown: Vec<_> =
            tests.iter().map(|t| (t.verdict.as_str(), t.expected.as_deref(), t.message.as_deref())).collect();
        assert_eq!(shown[0], ("accepted", Some("[0,1]"), None));
        let refused = "the problem has no such input, so nobody knows its answer";
        let words = format!("{refused}: the target is above 100");
        assert_eq!(shown[1], ("accepted", None, Some(words.as_str())));
        let words = format!("{refused}: AssertionError: there are no numbers\nValueError: no pair in [] (line 9)");
        assert_eq!(shown[2], ("run_time_error", None, Some(words.as_str())));
    }
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn own_input_is_let_through_where_its_validator_can_not_run(db: PgPool) {
    let stage = Stage::new(db).await;
    let broken = "import sys\nif sys.stdin.read() == '4 1\\n':\n    while True: pass\nsys.exit(42)\n";
    let draft = Draft::sum("sum")
        .file("problem.yaml", "problem_format_version: 2025-09\nname: Sum\nuuid: 5ca6ba5b-36d5-4eff-8aa7-d967cbc4375e\nlimits:\n  time_limit: 1\n  validation_time: 1\n")
        .file("input_validators/loops.py", broken)
        .file("input_validators/not_here.hs", "main = fail \"never\"\n");
    let slug = stage.problem(draft.root()).await;
    let files = json!([{"content": "print(sum(map(int, input().split())))"}]);
    let id = stage.hand_in(&slug, "python", files, "run", Some("4 1\n")).await;
    assert_eq!(stage.judge(id).await.verdict.as_deref(), Some("accepted"));
    let test = stage.tests(id).await.remove(0);
    assert_eq!((test.expected.as_deref(), test.message), (Some("5\n"), None));
    stage.end().await;
}

#[sqlx::test(migrations = "../migrations")]
async fn own_input_of_a_stdio_problem_is_answered_too(db: PgPool) {
    let stage = Stage::new(db).await;
    let slug = stage.problem(Draft::sum("sum").root()).await;
    let files = json!([{"content": "print(int(input().split()[0]) + 1)"}]);
    let id = stage.hand_in(&slug, "python", files, "run", Some("4 1\n")).await;
    assert_eq!(stage.judge(id).await.verdict.as_deref(), Some("accepted"));
    assert_eq!(stage.tests(id).await.remove(0).expected.as_deref(), Some("5\n"));
    let files = json!([{"content": "print(3)"}]);
    let id = stage.hand_in(&slug, "python", files, "run", Some("4 1\n")).await;
    assert_eq!(stage.judge(id).await.verdict.as_deref(), Some("wrong_answer"));
    stage.end().await;
}

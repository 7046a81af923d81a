//! The same vectors through every language: equal results. Solutions are made of each language's own starter code: where it says
//! "write your solution here", something is written.

use std::sync::Arc;

use judge_core::{Signature, Verdict};
use judge_worker::function::starters;
use judge_worker::languages::Language;
use serde_json::{Value, json};

use super::support::{Bench, Judged, signature};

/// How a language returns its argument, makes an object with nothing in it, and doubles the numbers of an array in place.
struct Words {
    id: &'static str,
    echo: &'static str,
    made: &'static str,
    doubled: &'static str,
    /// Doubles them, and returns how many there are less one.
    all_but_one: &'static str,
}

const CURLY: &str = "return given;";

#[rustfmt::skip]
const WORDS: &[Words] = &[
    Words { id: "c", echo: CURLY, made: "return calloc(1, 8);", doubled: "for (int i = 0; i < numsSize; i++) nums[i] *= 2;",
        all_but_one: "for (int i = 0; i < numsSize; i++) nums[i] *= 2; return numsSize - 1;" },
    Words { id: "cpp", echo: CURLY, made: "", doubled: "for (int &n : nums) n *= 2;",
        all_but_one: "for (int &n : nums) n *= 2; return nums.size() - 1;" },
    Words { id: "python", echo: "return given", made: "pass", doubled: "nums[:] = [2 * n for n in nums]",
        all_but_one: "nums[:] = [2 * n for n in nums]; return len(nums) - 1" },
    Words { id: "pypy", echo: "return given", made: "pass", doubled: "nums[:] = [2 * n for n in nums]",
        all_but_one: "nums[:] = [2 * n for n in nums]; return len(nums) - 1" },
    Words { id: "java", echo: CURLY, made: "", doubled: "for (int i = 0; i < nums.length; i++) nums[i] *= 2;",
        all_but_one: "for (int i = 0; i < nums.length; i++) nums[i] *= 2; return nums.length - 1;" },
    Words { id: "javascript", echo: CURLY, made: "", doubled: "nums.forEach((n, i) => { nums[i] = 2 * n; });",
        all_but_one: "nums.forEach((n, i) => { nums[i] = 2 * n; }); return nums.length - 1;" },
    Words { id: "typescript", echo: CURLY, made: "", doubled: "nums.forEach((n, i) => { nums[i] = 2 * n; });",
        all_but_one: "nums.forEach((n, i) => { nums[i] = 2 * n; }); return nums.length - 1;" },
    Words { id: "go", echo: "return given", made: "return Echo{}", doubled: "for i := range nums { nums[i] *= 2 }",
        all_but_one: "for i := range nums { nums[i] *= 2 }; return len(nums) - 1" },
    Words { id: "rust", echo: "given", made: "Echo {}", doubled: "for n in nums { *n *= 2 }",
        all_but_one: "for n in nums.iter_mut() { *n *= 2 } nums.len() as i32 - 1" },
    Words { id: "csharp", echo: CURLY, made: "", doubled: "for (int i = 0; i < nums.Length; i++) nums[i] *= 2;",
        all_but_one: "for (int i = 0; i < nums.Length; i++) nums[i] *= 2; return nums.Length - 1;" },
    Words { id: "swift", echo: "return given", made: "", doubled: "for i in nums.indices { nums[i] *= 2 }",
        all_but_one: "for i in nums.indices { nums[i] *= 2 }; return nums.count - 1" },
    Words { id: "ruby", echo: "given", made: "", doubled: "nums.map! { |n| 2 * n }",
        all_but_one: "nums.map! { |n| 2 * n }; nums.size - 1" },
    Words { id: "php", echo: "return $given;", made: "", doubled: "foreach ($nums as &$n) $n *= 2;",
        all_but_one: "foreach ($nums as &$n) $n *= 2; return count($nums) - 1;" },
    Words { id: "kotlin", echo: "return given", made: "return given", doubled: "for (i in nums.indices) nums[i] *= 2",
        all_but_one: "for (i in nums.indices) nums[i] *= 2; return nums.size - 1" },
];

/// Python under a name that no generator has: what a program without a driver has to do, in Python's words.
#[tokio::test]
async fn a_language_without_a_generator_reads_lines_and_prints_json() {
    let bench = Bench::new().await;
    let languages = bench.languages().await;
    let mut plain = Language::clone(languages.iter().find(|l| l.id.as_str() == "python").unwrap());
    plain.id = "plain".parse().unwrap();
    let plain = Arc::new(plain);
    let pair = signature(
        json!({"name": "twoSum", "params": [{"name": "nums", "type": "integer[]"}, {"name": "target", "type": "integer"}],
        "returns": "integer[]", "compare": "unordered"}),
    );
    let code = "import json\nnums = json.loads(input())\ntarget = json.loads(input())\nprint(json.dumps(ANSWER))\n";
    let tests = [("[2,7,11,15]\n9\n".to_owned(), "[0,1]\n".to_owned())];
    let check = async |answer: &str| {
        let judged = bench.judge(&plain, &pair, &code.replace("ANSWER", answer), &tests).await;
        (judged.verdict(), judged.words())
    };
    assert_eq!(check("[1, 0]").await.0, Verdict::Accepted, "blanks and another order");
    let (verdict, words) = check("[1, 2]").await;
    assert_eq!((verdict, words.contains("0 is missing")), (Verdict::WrongAnswer, true), "{words}");
    let (verdict, words) = check("'0 1'").await;
    assert_eq!(
        (verdict, words.contains("no answer as JSON: must be an array")),
        (Verdict::WrongAnswer, true),
        "{words}"
    );
    assert_eq!(check("1 // 0").await.0, Verdict::RunTimeError);

    let counter = signature(json!({"class": "Counter", "constructor": [], "methods": [
        {"name": "add", "params": [{"name": "by", "type": "integer"}], "returns": "void"}, {"name": "get", "params": [], "returns": "integer"}]}));
    let code = "import json\nnames, args = json.loads(input()), json.loads(input())\ntotal, out = 0, []\n\
        for name, given in zip(names, args):\n    total += sum(given)\n    out.append(total if name == 'get' else None)\nprint(json.dumps(out))\n";
    let calls = ("[\"Counter\",\"add\",\"get\"]\n[[],[5],[]]\n".to_owned(), "[null,null,5]\n".to_owned());
    assert_eq!(bench.judge(&plain, &counter, code, &[calls]).await.verdict(), Verdict::Accepted);
    bench.end().await;
}

/// Types and values of each.
fn vectors() -> Vec<(&'static str, Value)> {
    let deep: Vec<i64> = (0..100_000).map(|n| n % 1000 - 500).collect();
    let skewed = |left: bool| -> Value {
        let mut nodes = vec![json!(0)];
        for n in 1..10_000 {
            nodes.extend(if left { [json!(n), Value::Null] } else { [Value::Null, json!(n)] });
        }
        nodes.pop_if(|last| last.is_null());
        json!(nodes)
    };
    vec![
        ("integer", json!([0, -1, i32::MAX, i32::MIN])),
        ("long", json!([0, i64::MAX, i64::MIN, 9_007_199_254_740_993_i64, -1])),
        (
            "double",
            json!([0.0, -0.0, 0.1, -1.5e300, 5e-324, 1.7976931348623157e308, "NaN", "Infinity", "-Infinity", 3.0]),
        ),
        ("boolean", json!([true, false])),
        ("character", json!(["a", " ", "\\", "\"", "~", "\n"])),
        ("string", json!(["", "a b", "\"\\/\n\t\u{1}", "naïve — 漢字 😀", "'$@!{}", "e\u{301}", "x".repeat(70_000)])),
        ("integer[]", json!([[], [1], [i32::MIN, i32::MAX], deep])),
        ("long[]", json!([[], [i64::MIN, i64::MAX, 0]])),
        ("double[]", json!([[], [0.5, "NaN", "-Infinity"]])),
        ("boolean[]", json!([[], [true, false, true]])),
        ("character[]", json!([[], ["a", "z", "0"]])),
        ("string[]", json!([[], [""], ["a", "", "漢"]])),
        ("integer[][]", json!([[], [[]], [[], [1, 2], []], [[3]]])),
        ("string[][]", json!([[], [["x", ""], [], ["é"]]])),
        ("character[][]", json!([[["#", "."], [".", "#"]]])),
        ("ListNode", json!([[], [1], [1, 2, 3], deep])),
        (
            "TreeNode",
            json!([[], [1], [1, null, 2, 3], [1, 2, 3, null, null, 4, null, -5], skewed(true), skewed(false)]),
        ),
        ("ListNode[]", json!([[], [[]], [[1, 2], [], [3]]])),
        ("TreeNode[]", json!([[], [[1, null, 2], [], [3]]])),
    ]
}

fn echo_name(n: usize) -> String {
    format!("echo{}", char::from(b'A' + u8::try_from(n).unwrap()))
}

/// A class with a method for each type, that gives back what it gets; one object, all vectors.
fn echo() -> (Signature, String, String) {
    let vectors = vectors();
    let methods: Vec<Value> = vectors
        .iter()
        .enumerate()
        .map(|(n, (ty, _))| json!({"name": echo_name(n), "params": [{"name": "given", "type": ty}], "returns": ty}))
        .collect();
    let (mut names, mut given, mut answers) = (vec![json!("Echo")], vec![json!([7])], vec![Value::Null]);
    for (n, (_, values)) in vectors.iter().enumerate() {
        for value in values.as_array().unwrap() {
            names.push(json!(echo_name(n)));
            given.push(json!([value]));
            answers.push(value.clone());
        }
    }
    let constructor = json!([{"name": "seed", "type": "integer"}]);
    let signature =
        signature(json!({"class": "Echo", "constructor": constructor, "methods": methods, "compare": "exact"}));
    (signature, format!("{}\n{}\n", json!(names), json!(given)), json!(answers).to_string())
}

/// The starter's code with its gaps filled; the first by `first`, if there is more than one.
fn filled(starter: &str, first: &str, rest: &str) -> String {
    let gaps = starter.lines().filter(|line| line.contains("write your solution here")).count();
    let mut seen = 0;
    let mut text = String::new();
    let mut head = "";
    for line in starter.lines() {
        if line.contains("write your solution here") {
            let indent = &line[..line.len() - line.trim_start().len()];
            // C gives the sizes too, where what is returned has some.
            let size = if head.contains("returnSize") { "*returnSize = givenSize; " } else { "" };
            let columns = if head.contains("returnColumnSizes") { "*returnColumnSizes = givenColSize; " } else { "" };
            text += &format!("{indent}{size}{columns}{}\n", if seen == 0 && gaps > 1 { first } else { rest });
            seen += 1;
        } else {
            text += &format!("{line}\n");
            head = line;
        }
    }
    assert!(gaps > 0, "no gap in {starter}");
    text
}

fn accepted(what: &str, id: &str, code: &str, judged: &Judged) {
    let shown: String = judged.words().chars().take(3000).collect();
    let code: String = code.chars().take(3000).collect();
    assert_eq!(judged.verdict(), Verdict::Accepted, "{what} in {id}: {shown}\n{code}");
}

#[tokio::test]
async fn all_types_through_all_languages() {
    let bench = Bench::new().await;
    let (echo, input, answer) = echo();
    let nested = signature(json!({"name": "same", "returns": "integer[][][]", "params": [
        {"name": "before", "type": "string"}, {"name": "given", "type": "integer[][][]"}, {"name": "class", "type": "TreeNode"}]}));
    let doubled = signature(json!({"name": "doubleAll", "returns": "void", "mutates": "nums",
        "params": [{"name": "nums", "type": "integer[]"}]}));
    let first_k =
        signature(json!({"name": "doubleMost", "returns": "integer", "mutates": "nums", "compare": "first_k",
        "params": [{"name": "nums", "type": "integer[]"}]}));
    let test = |input: &str, answer: &str| (input.to_owned(), answer.to_owned());
    for language in bench.languages().await {
        let id = language.id.as_str();
        let words = WORDS.iter().find(|w| w.id == id).unwrap_or_else(|| panic!("no words of {id}"));
        let runs = [
            ("echo", &echo, words.made, words.echo, vec![(input.clone(), answer.clone())]),
            (
                "nested",
                &nested,
                "",
                words.echo,
                vec![test("\"x\"\n[[[1],[]],[]]\n[1]", "[[[1],[]],[]]"), test("\"\"\n[]\n[]", "[]")],
            ),
            ("in place", &doubled, "", words.doubled, vec![test("[1,-2]", "[2,-4]"), test("[]", "[]")]),
            ("first k", &first_k, "", words.all_but_one, vec![test("[1,2,3]", "[2,4]"), test("[5]", "[]")]),
        ];
        for (what, signature, made, rest, tests) in runs {
            let Some(starter) = starters(signature).remove(id) else {
                assert_eq!((what, id), ("nested", "c"), "no starter code");
                continue;
            };
            let code = filled(&starter, made, rest);
            let judged = bench.judge(&language, signature, &code, &tests).await;
            accepted(what, id, &code, &judged);
        }
    }
    bench.end().await;
}

/// Starter code compiles as it stands, and gets nowhere.
#[tokio::test]
async fn starter_code_compiles_and_is_not_accepted() {
    let bench = Bench::new().await;
    let (echo, input, answer) = echo();
    let doubled = signature(json!({"name": "doubleAll", "returns": "void", "mutates": "nums",
        "params": [{"name": "nums", "type": "ListNode[]"}, {"name": "in", "type": "TreeNode"}]}));
    for language in bench.languages().await {
        let id = language.id.as_str();
        for (signature, input, answer) in [(&echo, input.as_str(), answer.as_str()), (&doubled, "[]\n[]", "[]")] {
            let code = starters(signature).remove(id).unwrap();
            let judged = bench.judge(&language, signature, &code, &[(input.to_owned(), answer.to_owned())]).await;
            let words = judged.words();
            assert_eq!(judged.verdict(), Verdict::RunTimeError, "{id}: {words}\n{code}");
            assert!(words.contains("write your solution here") || words.contains("SIGABRT"), "{id}: {words}");
            // Mono makes so short a method a part of the driver's.
            if id == "csharp" {
                continue;
            }
            // The line is the solver's own; who has no exceptions ends by a signal.
            let line = 1 + code.lines().position(|line| line.contains("write your solution here")).unwrap();
            let ended_by_signal = ["c", "swift"].contains(&id);
            let place = if ended_by_signal { format!("in line {line}") } else { format!("(line {line})") };
            assert!(words.contains(&place), "{id}, line {line}: {words}\n{code}");
        }
    }
    bench.end().await;
}

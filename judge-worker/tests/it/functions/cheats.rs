//! Programs that try to be accepted without an answer: by the driver, its channel, or what lies around it. None is.

use judge_core::{Signature, TimeMs, Verdict};
use serde_json::json;

use super::support::{Bench, signature};

/// The sum of the numbers; the answer is 6.
fn sum() -> (Signature, Vec<(String, String)>) {
    let signature =
        signature(json!({"name": "total", "returns": "integer", "params": [{"name": "nums", "type": "integer[]"}]}));
    (signature, vec![("[3,1,2]".to_owned(), "6".to_owned())])
}

/// (language, what it tries, code): Python's goes into the method's body.
#[rustfmt::skip]
const PYTHON: &[(&str, &str)] = &[
    ("leaves", "exit(0)"),
    ("leaves at once", "import os; os._exit(0)"),
    ("leaves with a validator's word", "import os; os._exit(42)"),
    ("prints an answer and leaves", "print(6); exit(0)"),
    ("prints a frame on standard output", "import os; os.write(1, b'A\\6' + bytes(7)); os._exit(0)"),
    ("prints verdicts everywhere", "import os\n        for fd in (1, 2, 3): os.write(fd, b'accepted')\n        os._exit(0)"),
    ("says only the mark", "import os; os.write(3, b'A'); os._exit(0)"),
    ("says a wrong frame", "import os; os.write(3, b'A\\7' + bytes(7)); os._exit(0)"),
    ("says the right frame, then returns it as well", "import os; os.write(3, b'A\\6' + bytes(7)); return 6"),
    ("says a huge count", "import os; os.write(3, b'A' + b'\\xff' * 64); os._exit(0)"),
    ("floods the channel", "import os\n        while True: os.write(3, bytes(1 << 16))"),
    ("closes the channel", "import os; os.close(3); return 6"),
    ("joins the channel and standard output", "import os; os.dup2(1, 3); return 6"),
    ("changes the plan", "import __main__; __main__.PLAN['methods'][0]['returns'] = 'void'; __main__.PLAN['mutates'] = 0; return 0"),
    ("changes the writer", "import __main__; __main__.write = lambda *_: None; return 0"),
    ("changes struct.pack", "import struct; struct.pack = lambda *_: b''; return 0"),
    ("throws the driver's own exception", "import __main__; raise __main__.Unfit('accepted')"),
    ("returns what is equal to all", "class All:\n            def __eq__(self, other): return True\n        return All()"),
    ("returns a number that lies", "class Six(int):\n            def __eq__(self, other): return True\n            def __index__(self): return 6\n        return Six(5)"),
    ("returns a truth", "return True"),
    ("returns nothing", "return None"),
    ("returns not a number", "return float('nan')"),
    ("looks for the answer's file", "import glob, os\n        for path in glob.glob('/**/*.ans', recursive=True) + ['/dev/fd/4', '/dev/fd/5']:\n            if os.path.exists(path): return int(open(path).read())\n        return 0"),
    ("looks for the answer in memory", "import gc\n        for thing in gc.get_objects():\n            if isinstance(thing, dict) and 'answer' in thing: return thing['answer']\n        return 0"),
    ("reads input again", "import sys; return int(sys.stdin.readline() or 0)"),
    ("lets a child answer later", "import os, time\n        if os.fork() == 0:\n            time.sleep(1); os.write(3, b'A\\6' + bytes(7)); os._exit(0)\n        os._exit(0)"),
    ("answers from two threads", "import os, threading\n        for _ in range(2): threading.Thread(target=os.write, args=(3, b'A\\6' + bytes(7))).start()\n        return 6"),
    ("kills the runner", "import os, signal; os.kill(1, signal.SIGKILL); return 0"),
    ("answers at exit, after an exception", "import atexit, os; atexit.register(os.write, 3, b'A\\6' + bytes(7)); raise ValueError"),
    ("goes through its frames", "import sys; frame = sys._getframe()\n        while frame.f_back: frame = frame.f_back\n        frame.f_globals['os']._exit = lambda code: None; return 0"),
    ("never ends", "while True: pass"),
];

/// (language, what it tries, code).
#[rustfmt::skip]
const OTHERS: &[(&str, &str, &str)] = &[
    ("cpp", "leaves before main", "struct Early { Early() { _exit(0); } } early;\nclass Solution { public: int total(vector<int>&) { return 0; } };"),
    ("cpp", "answers before main", "struct Early { Early() { write(3, \"A\\7\\0\\0\\0\\0\\0\\0\", 9); _exit(0); } } early;\nclass Solution { public: int total(vector<int>&) { return 0; } };"),
    ("cpp", "changes what was said", "class Solution { public: int total(vector<int>&) { judge_driver::said.clear(); return 6; } };"),
    ("cpp", "redefines the driver's words", "#define judge_driver fake\nnamespace fake { void start() {} template <class F> void guarded(F) {} template <class T> T next() { return T(); } template <class T> void write(T) {} }\nclass Solution { public: int total(vector<int>&) { return 6; } };"),
    ("cpp", "has a main of its own", "int main() { return 0; }\nclass Solution { public: int total(vector<int>&) { return 6; } };\n#define main ignored\n#define signed"),
    ("cpp", "jumps over the driver", "class Solution { public: int total(vector<int>&) { throw 6; } };"),
    ("cpp", "looks for the answer's file", "#include \"../data/secret/1.ans\"\nclass Solution { public: int total(vector<int>&) { return 6; } };"),
    ("c", "leaves by a signal", "int total(int* nums, int numsSize) { raise(9); return 6; }\n#include <signal.h>"),
    ("c", "answers itself, with another's end", "int total(int* nums, int numsSize) { write(3, \"A\\6\\0\\0\\0\\0\\0\\0\", 8); _exit(0); }"),
    ("javascript", "leaves", "function total(nums) { process.exit(0); }"),
    ("javascript", "changes the writer", "function total(nums) { Buffer.prototype.writeBigInt64LE = function () {}; return 6; }"),
    ("javascript", "returns what becomes a number", "function total(nums) { return { valueOf() { return 6; }, [Symbol.toPrimitive]() { return 6; } }; }"),
    ("javascript", "answers twice", "function total(nums) { require('fs').writeSync(3, Buffer.from([65, 6, 0, 0, 0, 0, 0, 0, 0])); return 6; }"),
    ("java", "leaves", "class Solution { public int total(int[] nums) { System.exit(0); return 6; } }"),
    ("java", "halts with an answer printed", "class Solution { public int total(int[] nums) { System.out.println(6); Runtime.getRuntime().halt(0); return 6; } }"),
    ("java", "throws all there is", "class Solution { public int total(int[] nums) { throw new ThreadDeath(); } }"),
    ("java", "changes what was said", "class Solution { public int total(int[] nums) throws Exception { var f = Main.class.getDeclaredField(\"length\"); f.setAccessible(true); f.set(null, 0); return 6; } }"),
];

#[tokio::test]
async fn nobody_is_accepted_by_cheating() {
    let mut bench = Bench::new().await;
    // Some never end.
    bench.time = TimeMs(1_500);
    let (signature, tests) = sum();
    let languages = bench.languages().await;
    let mut tried = 0;
    for (what, body) in PYTHON {
        let Some(python) = languages.iter().find(|l| l.id.as_str() == "python") else { continue };
        let code = format!("class Solution:\n    def total(self, nums):\n        {body}\n");
        let judged = bench.judge(python, &signature, &code, &tests).await;
        assert!(!judged.verdict().is_accepted() && judged.verdict() != Verdict::JudgeError, "{what}: {judged:?}");
        tried += 1;
    }
    for (id, what, code) in OTHERS {
        let Some(language) = languages.iter().find(|l| l.id.as_str() == *id) else { continue };
        let judged = bench.judge(language, &signature, code, &tests).await;
        assert!(!judged.verdict().is_accepted() && judged.verdict() != Verdict::JudgeError, "{id}, {what}: {judged:?}");
        tried += 1;
    }
    assert!(tried >= 25, "{tried} attempts");
    bench.end().await;
}

/// (language, the method's body, words): C, C++ and Swift tell nothing of a crash's place by themselves. The body's first line is 4.
#[rustfmt::skip]
const CRASHES: &[(&str, &str, &str)] = &[
    ("cpp", "return nums[9];", "SIGABRT, it gave up) in line 4"),
    ("cpp", "return *(volatile int *)(nums.size() - nums.size());", "SIGSEGV, an invalid memory access) in line 4"),
    ("cpp", "\nreturn nums.at(9);", "std::out_of_range: "),
    ("cpp", "\nreturn nums.at(9);", "(line 5)"),
    ("cpp", "throw 7;", "int (line 4)"),
    ("cpp", "sort(nums.begin(), nums.end(), [](int a, int b) {\nthrow logic_error(\"no\"); return a < b; });\nreturn 0;",
        "std::logic_error: no (line 5)"),
    ("c", "int sum = 0;\nfor (int i = 0; i < numsSize; i++) sum += nums[i + (1 << 28)];\nreturn sum;",
        "SIGSEGV, an invalid memory access) in line 5"),
    ("c", "free(nums + 1);\nreturn 0;", "SIGABRT, it gave up) in line 4"),
    ("swift", "let place = nums.count + nums[0]\nreturn nums[place]", "in line 5"),
    ("csharp", "int sum = 0;\nfor (int i = 0; i <= nums.Length; i++) sum += nums[i];\nreturn sum;", "(line 5)"),
];

/// Where it crashed, in the solver's own file.
#[tokio::test]
async fn a_crash_leads_to_its_line() {
    let bench = Bench::new().await;
    let (signature, tests) = sum();
    for language in bench.languages().await {
        let id = language.id.as_str();
        for (_, body, words) in CRASHES.iter().filter(|(language, ..)| *language == id) {
            let code = match id {
                "cpp" => format!("class Solution {{\npublic:\nint total(vector<int>& nums) {{\n{body}\n}}\n}};\n"),
                "c" => format!("\n\nint total(int* nums, int numsSize) {{\n{body}\n}}\n"),
                "swift" => format!("\nclass Solution {{\nfunc total(_ nums: [Int]) -> Int {{\n{body}\n}}\n}}\n"),
                _ => format!("\npublic class Solution {{\npublic int Total(int[] nums) {{\n{body}\n}}\n}}\n"),
            };
            let judged = bench.judge(&language, &signature, &code, &tests).await;
            let told = judged.words();
            assert!(judged.verdict() == Verdict::RunTimeError && told.contains(words), "{id}, {words}: {told}\n{code}");
        }
    }
    bench.end().await;
}

/// How the commonest of them are told, in words of the solver's.
#[tokio::test]
async fn words_for_what_went_wrong() {
    let bench = Bench::new().await;
    let (signature, tests) = sum();
    let languages = bench.languages().await;
    let python = languages.iter().find(|l| l.id.as_str() == "python").unwrap();
    let method = |body: &str| format!("class Solution:\n    def total(self, nums):\n        {body}\n");
    for (code, verdict, words) in [
        (method("exit(0)"), Verdict::RunTimeError, "the program ended without an answer"),
        (method("return 5"), Verdict::WrongAnswer, "expected 6, got 5"),
        (method("return 'six'"), Verdict::WrongAnswer, "total returned 'six' (str) where integer is due"),
        (method("return 1 << 40"), Verdict::WrongAnswer, "1099511627776 is no integer of 32 bits"),
        (method("return nums[9]"), Verdict::RunTimeError, "IndexError: list index out of range (line 3)"),
        ("class Answer: pass".to_owned(), Verdict::RunTimeError, "there is no class Solution"),
        ("class Solution: pass".to_owned(), Verdict::RunTimeError, "the class Solution has no method total"),
        (
            "import nothing_here".to_owned(),
            Verdict::RunTimeError,
            "ModuleNotFoundError: No module named 'nothing_here' (line 1)",
        ),
    ] {
        let judged = bench.judge(python, &signature, &code, &tests).await;
        assert_eq!((judged.verdict(), judged.words().contains(words)), (verdict, true), "{code}: {}", judged.words());
    }
    bench.end().await;
}

/// Each call has a process and a folder of its own.
#[tokio::test]
async fn nothing_leaks_from_call_to_call() {
    let bench = Bench::new().await;
    let (signature, _) = sum();
    let code = "import os
calls = 0
class Solution:
    def total(self, nums):
        global calls
        calls += 1
        paths = ('seen', '/tmp/seen', '/var/tmp/seen', '/dev/shm/seen')
        calls += sum(os.path.exists(path) for path in paths)
        for path in paths:
            try:
                open(path, 'w').write('x')
            except OSError:
                pass
        return calls
";
    let tests = vec![("[1]".to_owned(), "1".to_owned()); 3];
    let python = bench.languages().await.into_iter().find(|l| l.id.as_str() == "python").unwrap();
    let judged = bench.judge(&python, &signature, code, &tests).await;
    assert_eq!(judged.verdict(), Verdict::Accepted, "{}", judged.words());
    bench.end().await;
}

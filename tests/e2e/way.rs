//! The main job: sign up, read, submit, watch test after test get its verdict.

use serde_json::{Value, json};

use crate::support::{Client, Package, Stack};

async fn import_echo(stack: &Stack, name: &str, tests: usize, time_limit: f64) -> Client {
    let setter = stack.setter().await;
    let id = setter.import(&format!("{name}.zip"), Package::echo(name, tests, time_limit).bytes()).await;
    let report = setter.import_report(&id).await;
    assert_eq!(report["status"], "done", "{report}");
    assert_eq!(report["problem_slug"], name);
    assert_eq!(report["submissions"][0]["matches"], true, "{report}");
    setter
}

#[tokio::test]
async fn a_solver_gets_a_verdict_per_test() {
    let stack = Stack::start().await;
    import_echo(&stack, "echo", 5, 2.0).await;
    let solver = stack.solver().await;

    let problem = solver.get("/api/v1/problems/echo").await.expect(200);
    assert_eq!(problem["title"], "echo");
    assert!(problem["statement_html"].as_str().unwrap().contains("data-math-style"), "{problem}");
    assert_eq!(problem["limits"], json!({"time_ms": 2000, "memory_kib": 262_144, "output_kib": 8192}));
    assert_eq!(problem["samples"][0]["input"], "1\n");

    let programs = [
        ("cpp", "#include <iostream>\nint main(){int n;std::cin>>n;std::cout<<n<<'\\n';}", "accepted", 6),
        ("c", "#include <stdio.h>\nint main(void){int n;scanf(\"%d\",&n);printf(\"%d\\n\",n);}", "accepted", 6),
        ("python", "print(input())", "accepted", 6),
        ("python", "n=int(input())\nprint(n if n<3 else 0)", "wrong_answer", 4),
        ("python", "n=int(input())\nprint(n)\nif n==2: raise SystemExit(3)", "run_time_error", 3),
        ("python", "while True: pass", "time_limit_exceeded", 1),
        ("python", "x=bytearray(600<<20)\nprint(input())", "memory_limit_exceeded", 1),
        ("python", "while True: print('x'*65536)", "output_limit_exceeded", 1),
        ("cpp", "int main(){ return x; }", "compile_error", 0),
        ("python", "def broken(:\n", "compile_error", 0),
    ];
    for (language, source, verdict, tests) in programs {
        let id = solver.submit("echo", language, source).await;
        let body = solver.verdict(&id).await;
        assert_eq!(body["verdict"], verdict, "{language}: {source}\n{body}");
        assert_eq!(body["tests"].as_array().unwrap().len(), tests, "{body}");
        assert_eq!(body["progress"]["total"], 6);
        check_body(&body, source, verdict);
    }
    let page = solver.get("/api/v1/submissions?limit=4").await.expect(200);
    assert_eq!(page["items"].as_array().unwrap().len(), 4);
    let next = page["next_cursor"].as_str().unwrap();
    let rest = solver.get(&format!("/api/v1/submissions?limit=100&cursor={next}")).await.expect(200);
    assert_eq!(rest["items"].as_array().unwrap().len(), programs.len() - 4);
    assert!(rest["next_cursor"].is_null());
    assert_eq!(solver.get("/api/v1/problems/echo").await.expect(200)["published"], true);
}

fn check_body(body: &Value, source: &str, verdict: &str) {
    assert_eq!(body["source"], source);
    assert!(body["poll_after_ms"].is_null() && body["judged_at"].is_string(), "{body}");
    if verdict == "compile_error" {
        assert!(!body["compile"]["output"].as_str().unwrap().is_empty(), "{body}");
        return;
    }
    let tests = body["tests"].as_array().unwrap();
    assert_eq!(tests.last().unwrap()["verdict"], verdict);
    assert!(tests[..tests.len() - 1].iter().all(|t| t["verdict"] == "accepted"), "{body}");
    for test in tests {
        let sample = test["sample"].as_bool().unwrap();
        for field in ["input", "expected", "output", "stderr"] {
            assert_eq!(test[field].is_string(), sample, "{field} of {test}");
        }
    }
    assert!(body["time_ms"].is_i64() && body["memory_kib"].as_i64().unwrap() > 0, "{body}");
}

#[tokio::test]
async fn polls_are_cheap_and_private() {
    let stack = Stack::start().await;
    let setter = import_echo(&stack, "echo", 2, 2.0).await;
    let [solver, stranger] = [stack.solver().await, stack.solver().await];
    let id = solver.submit("echo", "python", "print(input())").await;
    let path = format!("/api/v1/submissions/{id}");
    solver.verdict(&id).await;

    let first = solver.get(&path).await;
    let tag = first.headers.get("etag").unwrap().clone();
    assert!(tag.to_str().unwrap().starts_with("W/"));
    let again = solver.send(solver.request(reqwest::Method::GET, &path).header("if-none-match", &tag)).await;
    assert_eq!(again.status, 304);
    stranger.get(&path).await.expect_problem(404, None);
    stack.anonymous().get(&path).await.expect_problem(401, None);
    // The problem's setter sees the secret tests' data, which its author does not.
    let seen = setter.get(&path).await.expect(200);
    assert_eq!(seen["tests"][2]["input"], "2\n", "{seen}");

    let run = json!({"problem": "echo", "language": "python", "source": "print(input()[::-1])", "mode": "run", "stdin": "abc\n"});
    let run = solver.post("/api/v1/submissions", run).await.expect(202);
    let run = solver.verdict(run["id"].as_str().unwrap()).await;
    assert_eq!((&run["mode"], &run["tests"][0]["output"]), (&json!("run"), &json!("cba\n")), "{run}");
}

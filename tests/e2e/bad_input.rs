//! What must be refused, in words, with nothing half-stored.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Client, Package, Stack};

/// Uploads and waits; the import must have failed with an error whose path begins with this.
async fn expect_failed(setter: &Client, name: &str, zip: Vec<u8>, path: &str) {
    let id = setter.import(&format!("{name}.zip"), zip).await;
    let report = setter.import_report(&id).await;
    assert_eq!(report["status"], "failed", "{name}: {report}");
    let errors = report["errors"].as_array().unwrap();
    let named = errors
        .iter()
        .any(|e| e["path"].as_str().unwrap().starts_with(path) && !e["message"].as_str().unwrap().is_empty());
    assert!(named, "{name}: no error names {path:?}: {report}");
    setter.get(&format!("/api/v1/problems/{name}")).await.expect_problem(404, None);
}

#[tokio::test]
async fn broken_packages_fail_in_words_and_leave_nothing() {
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    let yaml = "problem_format_version: 2025-09\nname: x\nuuid: 4f8ce7a0-5a0f-4a9e-9c0c-6d2f6f1b7e01\nlicense: cc0\n";

    let mut cut = Package::echo("cut", 3, 1.0).bytes();
    cut.truncate(cut.len() / 2);
    expect_failed(&setter, "cut", cut, "").await;
    let no_tests = Package::empty().file("problem.yaml", yaml).file("statement/problem.en.md", "x\n");
    expect_failed(&setter, "no-tests", no_tests.bytes(), "data").await;
    let no_yaml = Package::empty().file("data/secret/1.in", "1\n").file("data/secret/1.ans", "1\n");
    expect_failed(&setter, "no-yaml", no_yaml.bytes(), "problem.yaml").await;
    let broken_yaml = Package::empty().file("problem.yaml", "name: [unclosed\n").file("data/secret/1.in", "1\n");
    expect_failed(&setter, "bad-yaml", broken_yaml.bytes(), "problem.yaml").await;
    let no_answer = Package::echo("no-answer", 1, 1.0).file("data/secret/zz.in", "1\n");
    expect_failed(&setter, "no-answer", no_answer.bytes(), "data/secret/zz").await;
    let validator = Package::echo("bad-validator", 1, 1.0).file("output_validator/validate.cpp", "int main( {\n");
    expect_failed(&setter, "bad-validator", validator.bytes(), "output_validator").await;
    let climbing = Package::echo("climbing", 1, 1.0).file("../../evil", "x");
    expect_failed(&setter, "climbing", climbing.bytes(), "").await;

    for useless in [b"hello".to_vec(), Package::empty().bytes()] {
        let request = setter.request(Method::POST, "/api/v1/problems").multipart(part("x.zip", useless));
        setter.send(request).await.expect_problem(422, Some("package"));
    }
    let solver = stack.solver().await;
    let package = Package::echo("mine", 1, 1.0).bytes();
    let refused = solver.request(Method::POST, "/api/v1/problems").multipart(part("mine.zip", package));
    solver.send(refused).await.expect_problem(403, None);
    assert_eq!(solver.get("/api/v1/problems").await.expect(200)["items"], json!([]));
}

fn part(name: &str, bytes: Vec<u8>) -> reqwest::multipart::Form {
    reqwest::multipart::Form::new().part("package", reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned()))
}

#[tokio::test]
async fn a_wrong_expectation_is_imported_unpublished() {
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    let package = Package::echo("lying", 2, 1.0).file("submissions/wrong_answer/right.py", "print(input())\n");
    let id = setter.import("lying.zip", package.bytes()).await;
    let report = setter.import_report(&id).await;
    assert_eq!(report["status"], "done", "{report}");
    let row = |path: &str| -> Value {
        let rows = report["submissions"].as_array().unwrap();
        rows.iter().find(|r| r["path"] == path).unwrap_or_else(|| panic!("{path}: {report}")).clone()
    };
    assert_eq!(row("submissions/accepted/echo.py")["matches"], true);
    let lie = row("submissions/wrong_answer/right.py");
    assert_eq!((&lie["expected"], &lie["verdict"]), (&json!("wrong_answer"), &json!("accepted")), "{lie}");
    assert_eq!(lie["matches"], false);
    assert_eq!(setter.get("/api/v1/problems/lying").await.expect(200)["published"], false);
    stack.solver().await.get("/api/v1/problems/lying").await.expect_problem(404, None);
}

#[tokio::test]
async fn bad_submissions_are_refused_by_field() {
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    let id = setter.import("echo.zip", Package::echo("echo", 1, 1.0).bytes()).await;
    assert_eq!(setter.import_report(&id).await["status"], "done");
    let solver = stack.solver().await;
    let whole = json!({"problem": "echo", "language": "python", "source": "print(1)"});
    let with = |field: &str, value: Value| {
        let mut body = whole.clone();
        body[field] = value;
        body
    };
    for (body, status, field) in [
        (with("problem", json!("nowhere")), 422, Some("problem")),
        (with("language", json!("cobol")), 422, Some("language")),
        (with("source", json!("")), 422, Some("source")),
        (with("source", json!("a\u{0}b")), 422, Some("source")),
        (with("source", json!("x".repeat(200 << 10))), 422, Some("source")),
        (with("source", json!("x".repeat(300 << 10))), 413, None),
        (with("mode", json!("sprint")), 422, None),
    ] {
        let answer = solver.post("/api/v1/submissions", body).await;
        if status == 422 && field.is_none() {
            assert!([400, 422].contains(&answer.status.as_u16()), "{}", answer.body);
        } else {
            answer.expect_problem(status, field);
        }
    }
    let broken =
        solver.request(Method::POST, "/api/v1/submissions").header("content-type", "application/json").body("{");
    solver.send(broken).await.expect_problem(400, None);
    let untyped = solver.request(Method::POST, "/api/v1/submissions").header("content-type", "text/plain").body("{}");
    solver.send(untyped).await.expect_problem(415, None);
    stack.anonymous().post("/api/v1/submissions", whole).await.expect_problem(401, None);
    solver.get("/api/v1/nowhere").await.expect_problem(404, None);
    solver.send(solver.request(Method::DELETE, "/api/v1/languages")).await.expect_problem(405, None);
    let page = solver.get("/some/page").await;
    assert!(page.headers.get("content-type").unwrap().to_str().unwrap().starts_with("text/html"));
    assert_eq!(solver.get("/api/v1/submissions").await.expect(200)["items"], json!([]), "nothing was stored");
}

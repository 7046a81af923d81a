//! Statements in several languages, and those that are documents.

use reqwest::Method;
use serde_json::json;

use crate::support::{Package, Stack};

const DOCUMENT: &str = "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

#[tokio::test]
async fn readers_choose_among_the_languages_of_a_statement() {
    let stack = Stack::start().await;
    let setter = stack.setter().await;
    let package = Package::echo("tongues", 1, 2.0)
        .file("statement/problem.sv.md", "Skriv ut talet $n$.\n")
        .file("statement/problem.de.pdf", DOCUMENT);
    let id = setter.import("tongues.zip", package.bytes()).await;
    assert_eq!(setter.import_report(&id).await["status"], "done");

    let reader = stack.anonymous();
    let path = "/api/v1/problems/tongues";
    let usual = reader.get(path).await.expect(200);
    let languages = json!(["de", "en", "sv"].map(|language| json!({"language": language, "title": "tongues"})));
    assert_eq!(usual["statement"], json!({"language": "en", "languages": languages, "pdf": null}));
    assert!(usual["statement_html"].as_str().unwrap().contains("Print the number"), "{usual}");
    let swedish = reader.get(&format!("{path}?language=sv")).await.expect(200);
    assert_eq!(swedish["statement"]["language"], "sv");
    assert!(swedish["statement_html"].as_str().unwrap().contains("Skriv ut talet"), "{swedish}");
    let unknown = reader.get(&format!("{path}?language=xx")).await.expect(200);
    assert_eq!(unknown["statement"]["language"], "en", "what there isn't gives the usual one");

    let german = reader.get(&format!("{path}?language=de")).await.expect(200);
    let address = german["statement"]["pdf"].as_str().unwrap();
    assert_eq!(address, "/api/v1/problems/tongues/statement.pdf?language=de");
    let response = reader.request(Method::GET, address).send().await.unwrap();
    let header = |name: &str| response.headers().get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!((response.status().as_u16(), header("content-type").as_str()), (200, "application/pdf"));
    assert_eq!(header("x-content-type-options"), "nosniff");
    let policy = header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'self'"), "{policy}");
    assert!(header("content-disposition").starts_with("inline"));
    assert_eq!(response.text().await.unwrap(), DOCUMENT);
    reader.get(&format!("{path}/statement.pdf?language=en")).await.expect_problem(404, None);
    reader.get("/api/v1/problems/none/statement.pdf").await.expect_problem(404, None);

    // Who may not see the problem may not see its document either.
    let hide = setter.request(Method::PATCH, path).json(&json!({"published": false}));
    setter.send(hide).await.expect(200);
    reader.get(address).await.expect_problem(404, None);
    assert_eq!(setter.request(Method::GET, address).send().await.unwrap().status(), 200);
}

//! A client of the public API, as somebody else would write one.

use std::time::{Duration, Instant};

use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};

/// A client; signed in if it has a token.
pub(crate) struct Client {
    http: reqwest::Client,
    base_url: String,
    token: Option<String>,
}

/// An answer: status, headers and JSON body (null if empty).
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) body: Value,
}

impl Answer {
    /// Fails unless the status is this one.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self.body
    }

    /// Fails unless it is an error body of this status whose `errors` name this field (if any).
    #[track_caller]
    pub(crate) fn expect_problem(self, status: u16, field: Option<&str>) {
        let kind = self.headers.get("content-type").unwrap().to_str().unwrap().to_owned();
        assert!(kind.starts_with("application/problem+json"), "{kind}");
        let body = self.expect(status);
        assert_eq!(body["status"], status);
        assert!(body["title"].is_string() && body["type"].is_string() && body["detail"].is_string(), "{body}");
        if let Some(field) = field {
            let named = body["errors"].as_array().is_some_and(|errors| errors.iter().any(|e| e["field"] == field));
            assert!(named, "no error names {field}: {body}");
        }
    }
}

impl Client {
    /// A client without credentials.
    pub(crate) fn anonymous(base_url: &str) -> Self {
        Self { http: reqwest::Client::new(), base_url: base_url.to_owned(), token: None }
    }

    /// Signs up or in and gives the signed-in client.
    pub(crate) async fn sign(self, path: &str, body: Value) -> Self {
        let answer = self.post(path, body).await;
        let token =
            answer.body["access_token"].as_str().unwrap_or_else(|| panic!("{path}: {}", answer.body)).to_owned();
        Self { token: Some(token), ..self }
    }

    /// A request that may carry more than a JSON body.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base_url));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// Sends it and reads the answer.
    pub(crate) async fn send(&self, request: RequestBuilder) -> Answer {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.bytes().await.unwrap();
        Answer { status, headers, body: serde_json::from_slice(&bytes).unwrap_or(Value::Null) }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(self.request(Method::POST, path).json(&body)).await
    }

    /// The body, or `None` while nobody listens.
    pub(crate) async fn try_get(&self, path: &str) -> Option<Value> {
        let response = self.request(Method::GET, path).send().await.ok()?;
        response.error_for_status().ok()?.json().await.ok()
    }

    /// Uploads a package and gives the import's id.
    pub(crate) async fn import(&self, file_name: &str, zip: Vec<u8>) -> String {
        let part = reqwest::multipart::Part::bytes(zip).file_name(file_name.to_owned());
        let form = reqwest::multipart::Form::new().part("package", part);
        let answer = self.send(self.request(Method::POST, "/api/v1/problems").multipart(form)).await;
        let location = answer.headers.get("location").map(|l| l.to_str().unwrap().to_owned());
        let body = answer.expect(202);
        let id = body["id"].as_str().unwrap().to_owned();
        assert_eq!(location.as_deref(), Some(format!("/api/v1/imports/{id}").as_str()));
        id
    }

    /// Polls an import, as the server suggests, until it ended.
    pub(crate) async fn import_report(&self, id: &str) -> Value {
        self.poll(&format!("/api/v1/imports/{id}"), 600, |body| body["status"] == "done" || body["status"] == "failed")
            .await
    }

    /// Submits and gives the submission's id.
    pub(crate) async fn submit(&self, problem: &str, language: &str, source: &str) -> String {
        let body = json!({"problem": problem, "language": language, "source": source});
        let body = self.post("/api/v1/submissions", body).await.expect(202);
        body["id"].as_str().unwrap().to_owned()
    }

    /// Polls a submission, as the server suggests, until it is done.
    pub(crate) async fn verdict(&self, id: &str) -> Value {
        self.poll(&format!("/api/v1/submissions/{id}"), 300, |body| body["status"] == "done").await
    }

    /// Gets `path` until `ended`, at the server's rhythm.
    pub(crate) async fn poll(&self, path: &str, seconds: u64, mut ended: impl FnMut(&Value) -> bool) -> Value {
        let deadline = Instant::now() + Duration::from_secs(seconds);
        loop {
            let body = self.get(path).await.expect(200);
            if ended(&body) {
                return body;
            }
            assert!(Instant::now() < deadline, "{path} did not end in {seconds} s: {body}");
            let wait = body["poll_after_ms"].as_u64().expect("an open answer suggests when to ask again");
            tokio::time::sleep(Duration::from_millis(wait)).await;
        }
    }
}

/// Asks again and again until it is so; fails after so many seconds.
pub(crate) async fn eventually(what: &str, seconds: u64, condition: impl AsyncFn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(seconds);
    while !condition().await {
        assert!(Instant::now() < deadline, "after {seconds} s still not: {what}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

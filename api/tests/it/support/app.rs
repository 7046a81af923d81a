//! The whole service in this process, asked without a socket.

use std::sync::Arc;
use std::time::Duration;

use api::auth::access_token::AccessTokens;
use api::config::{Cli, Command, Config};
use api::state::AppState;
use api::{judging, router};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use clap::Parser as _;
use judge_core::{Clock as _, MockClock, SubmissionId, SystemClock};
use serde_json::Value;
use sqlx::PgPool;
use tokio::task::JoinHandle;
use tower::ServiceExt as _;

use super::rows::{User, sign_in};

/// The service, with a clock that stands still and keys of its own.
pub(crate) struct App {
    pub(crate) state: AppState,
    pub(crate) pool: PgPool,
    pub(crate) clock: MockClock,
    router: Router,
    loops: Option<JoinHandle<()>>,
    nats_url: String,
    _folder: Folder,
}

struct Folder(std::path::PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    /// The body as JSON; `null` if it is none.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    /// A header as text, or "".
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Asserts the status, showing the body otherwise.
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", String::from_utf8_lossy(&self.bytes));
        self
    }

    /// The field that an error names first.
    pub(crate) fn error_field(&self) -> String {
        self.json()["errors"][0]["field"].as_str().unwrap_or_default().to_owned()
    }
}

impl App {
    /// The service as `make up` would start it, without its loops.
    pub(crate) async fn new(pool: PgPool) -> Self {
        Self::with(pool, &std::env::var("NATS_URL").expect("NATS_URL names a NATS server with JetStream"), |_| {}).await
    }

    /// The same, with its loops: dispatcher, sweeper, news.
    pub(crate) async fn running(pool: PgPool) -> Self {
        let mut app = Self::new(pool).await;
        app.start_loops();
        app.until("the queue is ready", async |app| app.state.judging.queue.is_ready()).await;
        app
    }

    /// The same, with other settings, and NATS at another address.
    pub(crate) async fn with(pool: PgPool, nats_url: &str, change: impl FnOnce(&mut Config)) -> Self {
        let id = SubmissionId::new().0.simple().to_string();
        let folder = std::env::temp_dir().join(format!("judge-api-test-{id}"));
        let arguments = [
            "api",
            "serve",
            "--database-url",
            "postgres://unused",
            "--objects-dir",
            "/unused",
            "--jwt-secret-file",
            "/unused",
        ];
        let Command::Serve(config) = Cli::parse_from(arguments).command else { unreachable!("it says serve") };
        let mut config = *config;
        config.objects_dir.clone_from(&folder);
        config.nats_url = nats_url.to_owned();
        config.nats_stream = format!("T{id}");
        config.nats_prefix = format!("t{id}.");
        config.nats_token = std::env::var("NATS_TOKEN").ok();
        change(&mut config);
        let clock = MockClock::at(SystemClock.now());
        let keys = AccessTokens::from_bytes(&[7; 32], None).unwrap();
        let state = AppState::with_parts(config, pool.clone(), Arc::new(clock.clone()), keys).unwrap();
        let router = router::router(state.clone());
        Self { state, pool, clock, router, loops: None, nats_url: nats_url.to_owned(), _folder: Folder(folder) }
    }

    /// Starts the loops.
    pub(crate) fn start_loops(&mut self) {
        self.loops = Some(tokio::spawn(judging::run(self.state.clone())));
    }

    /// Ends the loops and removes the stream.
    pub(crate) async fn end(mut self) {
        self.state.drain.cancel();
        if let Some(loops) = self.loops.take() {
            loops.await.unwrap();
        }
        let stream = self.state.judging.queue.names().stream.clone();
        drop(async_nats::jetstream::new(self.nats().await).delete_stream(stream).await);
    }

    /// A client of the same NATS.
    pub(crate) async fn nats(&self) -> async_nats::Client {
        let mut options = async_nats::ConnectOptions::new();
        if let Some(token) = &self.state.config.nats_token {
            options = options.token(token.clone());
        }
        options.connect(&self.nats_url).await.unwrap()
    }

    /// Waits until `done`, for at most 20 seconds.
    pub(crate) async fn until(&self, what: &str, mut done: impl AsyncFnMut(&Self) -> bool) {
        let waiting = async {
            while !done(self).await {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), waiting).await.unwrap_or_else(|_| panic!("not in time: {what}"));
    }

    /// Sends a request.
    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    /// Sends a request with these headers, and a JSON body if one is given.
    pub(crate) async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&Value>) -> Answer {
        let mut request = Request::builder().method(Method::from_bytes(method.as_bytes()).unwrap()).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = match body {
            Some(body) => {
                request = request.header("content-type", "application/json");
                Body::from(serde_json::to_vec(body).unwrap())
            }
            None => Body::empty(),
        };
        self.send(request.body(body).unwrap()).await
    }

    /// GET below `/api/v1`, as this user.
    pub(crate) async fn get(&self, user: &User, path: &str) -> Answer {
        self.ask("GET", &format!("/api/v1{path}"), &[("authorization", &user.bearer)], None).await
    }

    /// POST below `/api/v1`, as this user.
    pub(crate) async fn post(&self, user: &User, path: &str, body: &Value) -> Answer {
        self.ask("POST", &format!("/api/v1{path}"), &[("authorization", &user.bearer)], Some(body)).await
    }

    /// A user of this role, signed in.
    pub(crate) async fn user(&self, name: &str, role: &str) -> User {
        sign_in(self, name, role).await
    }
}

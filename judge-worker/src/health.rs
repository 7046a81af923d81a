//! `/healthz`, `/readyz` and `/metrics` of the worker, on a port of their own.

use std::sync::Arc;
use std::time::Duration;

use async_nats::Client;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use metrics_exporter_prometheus::PrometheusHandle;
use sqlx::PgPool;
use tokio::net::TcpListener;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use crate::sandbox::Sandbox;

/// Longest wait for a part's sign of life.
const DEADLINE: Duration = Duration::from_secs(3);

/// What is asked.
#[derive(Debug, Clone)]
pub struct Health {
    /// Postgres.
    pub pool: PgPool,
    /// The queue.
    pub client: Client,
    /// The engine.
    pub sandbox: Arc<dyn Sandbox>,
    /// Metrics.
    pub metrics: PrometheusHandle,
    /// Cancelled once languages are checked and hints are pulled.
    pub started: CancellationToken,
}

/// Serves until `leaving` is cancelled.
///
/// # Errors
/// If the listener fails.
pub async fn serve(listener: TcpListener, health: Health, leaving: CancellationToken) -> std::io::Result<()> {
    let router = Router::new()
        .route("/healthz", get(|| async { Json(serde_json::json!({"status": "ok"})) }))
        .route("/readyz", get(readyz))
        .route("/metrics", get(|State(health): State<Health>| async move { health.metrics.render() }))
        .with_state(health);
    axum::serve(listener, router).with_graceful_shutdown(leaving.cancelled_owned()).await
}

async fn readyz(State(health): State<Health>) -> (StatusCode, Json<serde_json::Value>) {
    let database = async { sqlx::query("select 1").execute(&health.pool).await.is_ok() };
    let queue = async { health.client.flush().await.is_ok() };
    let sandbox = async { health.sandbox.ping().await.is_ok() && !health.sandbox.is_silent() };
    let (database, queue, sandbox) =
        tokio::join!(timeout(DEADLINE, database), timeout(DEADLINE, queue), timeout(DEADLINE, sandbox));
    let connected = health.client.connection_state() == async_nats::connection::State::Connected;
    let (database, queue, sandbox) =
        (database.unwrap_or(false), queue.unwrap_or(false) && connected, sandbox.unwrap_or(false));
    let languages = health.started.is_cancelled();
    let ready = database && queue && sandbox && languages;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let body = serde_json::json!({
        "status": if ready { "ready" } else { "not ready" },
        "database": database, "queue": queue, "sandbox": sandbox, "languages": languages,
    });
    (status, Json(body))
}

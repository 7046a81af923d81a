//! Whether the service is up and ready, how it does, and what it offers.

use std::time::Duration;

use axum::Json as Answer;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::error::{ApiError, ApiResult, FieldError};
use crate::state::AppState;
use crate::store::judging;

/// The database must answer within this time.
const PATIENCE: Duration = Duration::from_secs(2);

/// How the service is.
#[derive(Debug, Serialize, ToSchema)]
pub struct HealthView {
    /// `ok`.
    #[schema(example = "ok")]
    pub status: &'static str,
}

/// Whether the process is up.
#[utoipa::path(get, path = "/healthz", tag = "service", responses((status = 200, body = HealthView)))]
pub async fn get_health() -> Answer<HealthView> {
    Answer(HealthView { status: "ok" })
}

/// Whether database and queue answer. Submissions are taken without the queue, too; they wait.
#[utoipa::path(get, path = "/readyz", tag = "service",
    responses((status = 200, body = HealthView), (status = 503, description = "Names what does not answer")))]
pub async fn get_readiness(State(state): State<AppState>) -> ApiResult<Response> {
    let database = async {
        let mut db = state.pool.acquire().await?;
        judging::live_boxes(&mut db).await
    };
    let mut errors = Vec::new();
    if !matches!(tokio::time::timeout(PATIENCE, database).await, Ok(Ok(_))) {
        errors.push(FieldError::new("database", "does not answer, or lacks its tables"));
    }
    if !state.judging.queue.is_ready() {
        errors.push(FieldError::new("queue", "does not answer; submissions are taken and wait"));
    }
    if state.drain.is_cancelled() {
        errors.push(FieldError::new("service", "is ending"));
    }
    if errors.is_empty() {
        return Ok(Answer(HealthView { status: "ok" }).into_response());
    }
    let names: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
    let detail = format!("Not ready: {}.", names.join(", "));
    Err(ApiError::unavailable(detail).with_errors(errors).retry_after(Duration::from_secs(2)))
}

/// Metrics in Prometheus' text format.
#[utoipa::path(get, path = "/metrics", tag = "service", responses((status = 200, description = "Metrics", content_type = "text/plain", body = String)))]
pub async fn get_metrics(State(state): State<AppState>) -> Response {
    if let Err(error) = measure_lanes(&state).await {
        tracing::warn!(error = %error, "failed to measure the queues");
    }
    metrics::gauge!("judge_waiters").set(state.judging.waiters.len() as f64);
    metrics::gauge!("judge_boxes").set(state.judging.boxes() as f64);
    metrics::gauge!("judge_queue_ready").set(if state.judging.queue.is_ready() { 1.0 } else { 0.0 });
    metrics::gauge!("database_connections").set(f64::from(state.pool.size()));
    state.metrics.run_upkeep();
    let kind = HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], state.metrics.render()).into_response()
}

async fn measure_lanes(state: &AppState) -> sqlx::Result<()> {
    let depths = judging::lane_depths(&mut *state.pool.acquire().await?).await?;
    let now = state.clock.now();
    for &lane in judge_core::Lane::ALL {
        let found = depths.iter().find(|depth| depth.lane == lane.as_str());
        let age = found.and_then(|depth| depth.oldest).map_or(0.0, |oldest| (now - oldest).as_seconds_f64().max(0.0));
        metrics::gauge!("judge_queue_depth", "lane" => lane.as_str()).set(found.map_or(0, |depth| depth.depth) as f64);
        metrics::gauge!("judge_queue_oldest_age_seconds", "lane" => lane.as_str()).set(age);
    }
    Ok(())
}

/// This document.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "service", responses((status = 200, description = "OpenAPI 3.1", body = Object)))]
pub async fn get_openapi() -> Response {
    let kind = HeaderValue::from_static("application/json");
    ([(header::CONTENT_TYPE, kind)], crate::openapi::json()).into_response()
}

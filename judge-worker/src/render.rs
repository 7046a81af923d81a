//! Renders statements for setters who are writing them: the same renderer as an import's, asked over the message bus, because
//! statements are hostile input and the api, which holds the users' secrets, must not read them. Nothing is stored; a lost
//! answer is asked for again.

use std::sync::Arc;
use std::time::Duration;

use async_nats::{Client, Message};
use async_nats::{HeaderMap, Subject};
use futures::StreamExt;
use judge_core::hint::{MORE, RenderAnswer, RenderAsk};
use problem_package::Package;
use problem_package::statement::{self, MAX_HTML, StatementFormat};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::packages::Packages;
use crate::worker::Worker;

/// Statements rendered at once; more are left unanswered, and asked for again by whoever types on.
const AT_ONCE: usize = 2;
/// Who takes part: each request goes to one of them.
const GROUP: &str = "renderers";
/// What a message holds besides its part of an answer.
const ROOM: usize = 4 * 1024;
/// Longest rendering that somebody still waits for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Answers until the connection is closed.
///
/// # Errors
/// If the subscription is refused.
pub async fn listen(client: Client, worker: Arc<Worker>) -> Result<(), async_nats::SubscribeError> {
    let mut asked = client.queue_subscribe(worker.config.names().render(), GROUP.to_owned()).await?;
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    while let Some(message) = asked.next().await {
        let Ok(turn) = turns.clone().try_acquire_owned() else { continue };
        let (client, worker) = (client.clone(), worker.clone());
        tokio::spawn(async move {
            answer(&client, &worker.packages, message).await;
            drop(turn);
        });
    }
    Ok(())
}

async fn answer(client: &Client, packages: &Packages, message: Message) {
    let (Some(reply), Ok(ask)) = (message.reply, serde_json::from_slice::<RenderAsk>(&message.payload)) else {
        tracing::warn!("a question for a rendered statement can't be read, or wants no answer");
        return;
    };
    let loaded = match &ask.package {
        Some(digest) => packages.get(digest).await.inspect_err(|error| tracing::warn!(%error, "failed to render")).ok(),
        None => None,
    };
    let rendering = tokio::task::spawn_blocking(move || render(&ask, loaded.as_ref().map(|l| &l.package)));
    let body = match timeout(PATIENCE, rendering).await {
        Ok(Ok(answer)) => serde_json::to_vec(&answer).map_err(|error| error.to_string()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err(format!("not done within {} s", PATIENCE.as_secs())),
    };
    let body = match body {
        Ok(body) => body,
        Err(error) => return tracing::warn!(%error, "failed to render a statement; the asker gives up by itself"),
    };
    if let Err(error) = send(client, reply, &body).await {
        tracing::warn!(%error, "failed to answer with a rendered statement");
    }
}

/// Sends an answer in as many messages as it needs. Those of one sender come in their order.
async fn send(client: &Client, reply: Subject, mut body: &[u8]) -> Result<(), async_nats::PublishError> {
    let most = client.server_info().max_payload.saturating_sub(ROOM).max(ROOM);
    while let Some((part, rest)) = body.split_at_checked(most).filter(|(_, rest)| !rest.is_empty()) {
        let mut headers = HeaderMap::new();
        headers.insert(MORE, "1");
        client.publish_with_headers(reply.clone(), headers, part.to_vec().into()).await?;
        body = rest;
    }
    client.publish(reply, body.to_vec().into()).await
}

/// The HTML, unless it is too long to be shown.
fn render(ask: &RenderAsk, within: Option<&Package>) -> RenderAnswer {
    let format = if ask.format == "tex" { StatementFormat::Tex } else { StatementFormat::Markdown };
    let language = ask.language.as_deref().unwrap_or("en");
    let rendered = statement::preview(format, &ask.source, language, within);
    let warnings = rendered.warnings.into_iter().take(20).map(|finding| finding.message).collect();
    RenderAnswer { html: Some(rendered.html).filter(|html| html.len() <= MAX_HTML), warnings }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rendered_as_an_import_would() {
        let ask = |format: &str, source: &str| RenderAsk {
            format: format.to_owned(),
            source: source.to_owned(),
            package: None,
            language: None,
        };
        let html = |ask: &RenderAsk| render(ask, None).html.unwrap();
        assert!(html(&ask("markdown", "**Add** $a+b$.<script>x</script>")).contains("<strong>Add</strong>"));
        assert!(!html(&ask("markdown", "a<script>x</script>")).contains("script"));
        assert!(html(&ask("tex", "\\textbf{Add} them.")).contains("Add"));
    }
}

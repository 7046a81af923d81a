//! Renders statements for setters who are writing them: the same renderer as an import's, asked over the message bus, because
//! statements are hostile input and the api, which holds the users' secrets, must not read them. Nothing is stored; a lost
//! answer is asked for again.

use std::sync::Arc;
use std::time::Duration;

use async_nats::{Client, Message};
use futures::StreamExt;
use judge_core::hint::{Names, RenderAnswer, RenderAsk};
use problem_package::statement::{self, StatementFormat};
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Statements rendered at once; more are left unanswered, and asked for again by whoever types on.
const AT_ONCE: usize = 2;
/// Who takes part: each request goes to one of them.
const GROUP: &str = "renderers";
/// What an answer holds besides its HTML.
const ROOM: usize = 4 * 1024;
/// Longest rendering that somebody still waits for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Answers until the connection is closed.
///
/// # Errors
/// If the subscription is refused.
pub async fn listen(client: Client, names: Names) -> Result<(), async_nats::SubscribeError> {
    let mut asked = client.queue_subscribe(names.render(), GROUP.to_owned()).await?;
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    while let Some(message) = asked.next().await {
        let Ok(turn) = turns.clone().try_acquire_owned() else { continue };
        let client = client.clone();
        tokio::spawn(async move {
            answer(&client, message).await;
            drop(turn);
        });
    }
    Ok(())
}

async fn answer(client: &Client, message: Message) {
    let (Some(reply), Ok(ask)) = (message.reply, serde_json::from_slice::<RenderAsk>(&message.payload)) else {
        tracing::warn!("a question for a rendered statement can't be read, or wants no answer");
        return;
    };
    let most = client.server_info().max_payload.saturating_sub(ROOM);
    let rendering = tokio::task::spawn_blocking(move || render(&ask, most));
    let body = match timeout(PATIENCE, rendering).await {
        Ok(Ok(answer)) => serde_json::to_vec(&answer).map_err(|error| error.to_string()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err(format!("not done within {} s", PATIENCE.as_secs())),
    };
    let body = match body {
        Ok(body) => body,
        Err(error) => return tracing::warn!(%error, "failed to render a statement; the asker gives up by itself"),
    };
    if let Err(error) = client.publish(reply, body.into()).await {
        tracing::warn!(%error, "failed to answer with a rendered statement");
    }
}

/// The HTML, if it fits into `most` bytes of JSON.
fn render(ask: &RenderAsk, most: usize) -> RenderAnswer {
    let format = if ask.format == "tex" { StatementFormat::Tex } else { StatementFormat::Markdown };
    let rendered = statement::preview(format, &ask.source);
    let warnings = rendered.warnings.into_iter().take(20).map(|finding| finding.message).collect();
    let fits = serde_json::to_string(&rendered.html).is_ok_and(|text| text.len() <= most);
    RenderAnswer { html: fits.then_some(rendered.html), warnings }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rendered_as_an_import_would() {
        let ask = |format: &str, source: &str| RenderAsk { format: format.to_owned(), source: source.to_owned() };
        let html = |ask: &RenderAsk| render(ask, 10_000).html.unwrap();
        assert!(html(&ask("markdown", "**Add** $a+b$.<script>x</script>")).contains("<strong>Add</strong>"));
        assert!(!html(&ask("markdown", "a<script>x</script>")).contains("script"));
        assert!(html(&ask("tex", "\\textbf{Add} them.")).contains("Add"));
        assert_eq!(render(&ask("markdown", &"word ".repeat(1_000)), 1_000).html, None);
    }
}

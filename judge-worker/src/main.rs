//! Starts the worker; on SIGTERM it finishes or hands back, then leaves.

use clap::Parser;
use judge_worker::config::Config;
use judge_worker::start;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let config = Config::parse();
    start::logging(&config);
    start::run(config, start::told_to_stop()).await
}

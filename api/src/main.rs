//! The api's program: serve, migrate, print the document, make users.

use api::config::{Cli, Command};
use api::{openapi, serve, telemetry};
use clap::Parser as _;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    // One TLS provider for every part, or rustls panics at the first TLS connection.
    drop(rustls::crypto::aws_lc_rs::default_provider().install_default());
    match Cli::parse().command {
        Command::Serve(config) => {
            telemetry::logs(config.log_json);
            serve::serve(*config).await
        }
        Command::Migrate(database) => {
            telemetry::logs(false);
            serve::migrate(&database).await
        }
        Command::Openapi => {
            use std::io::Write as _;
            std::io::stdout().write_all(openapi::json().as_bytes())?;
            Ok(())
        }
        Command::CreateUser(user) => {
            telemetry::logs(false);
            serve::create_user(user).await
        }
    }
}

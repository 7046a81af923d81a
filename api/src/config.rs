//! Every setting of the api, from the environment first. Checked at start and printed without secrets.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand, ValueEnum};
use judge_core::hint::{Names, STREAM};
use sqlx::postgres::PgConnectOptions;

/// The api of the judge.
#[derive(Debug, Parser)]
#[command(name = "api", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The program's commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer requests until told to stop.
    Serve(Box<Config>),
    /// Bring the database's schema up to date.
    Migrate(Database),
    /// Print the OpenAPI document.
    Openapi,
    /// Make a user, or set the password and role of an existing one. The password is read from standard input.
    CreateUser(CreateUser),
}

/// Where the database is.
#[derive(Clone, Args)]
pub struct Database {
    /// postgres://user:password@host:port/database
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: String,
}

impl Database {
    /// How the service connects: no statement and no idle transaction may last.
    ///
    /// # Errors
    /// If the address can't be read.
    pub fn options(&self) -> anyhow::Result<PgConnectOptions> {
        let options: PgConnectOptions = self.database_url.parse().context("failed to read DATABASE_URL")?;
        let limits =
            [("statement_timeout", "15s"), ("idle_in_transaction_session_timeout", "30s"), ("lock_timeout", "10s")];
        Ok(options.application_name("judge-api").options(limits))
    }
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Database")
    }
}

/// A user to make.
#[derive(Debug, Args)]
pub struct CreateUser {
    /// Where the database is.
    #[command(flatten)]
    pub database: Database,
    /// The name shown.
    #[arg(long)]
    pub username: String,
    /// The address; never shown to others.
    #[arg(long)]
    pub email: String,
    /// What the user may do.
    #[arg(long, value_enum)]
    pub role: Role,
}

/// What a user may do. Each may do what those before it may.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    ValueEnum,
    serde::Serialize,
    serde::Deserialize,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Has no account: may run, and no more. Made by the server alone.
    #[value(skip)]
    Guest,
    /// Solves problems.
    Solver,
    /// Brings problems, too.
    Setter,
    /// Runs the place.
    Admin,
}

impl Role {
    /// The word as it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Guest => "guest",
            Self::Solver => "solver",
            Self::Setter => "setter",
            Self::Admin => "admin",
        }
    }

    /// Reads the stored word; an unknown one gives the least right.
    pub fn from_word(word: &str) -> Self {
        match word {
            "admin" => Self::Admin,
            "setter" => Self::Setter,
            "solver" => Self::Solver,
            _ => Self::Guest,
        }
    }
}

/// The settings of `api serve`.
#[derive(Clone, Args)]
pub struct Config {
    /// Where to listen.
    #[arg(long, env = "API_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Where the database is.
    #[command(flatten)]
    pub database: Database,
    /// Connections to the database, at most.
    #[arg(long, env = "DATABASE_CONNECTIONS", default_value_t = 16)]
    pub database_connections: u32,
    /// Where NATS is.
    #[arg(long, env = "NATS_URL", default_value = "nats://127.0.0.1:4222")]
    pub nats_url: String,
    /// The token that NATS asks for.
    #[arg(long, env = "NATS_TOKEN", hide_env_values = true)]
    pub nats_token: Option<String>,
    /// Name of the stream; another one than the default where two installations share a server.
    #[arg(long, env = "NATS_STREAM", default_value = STREAM)]
    pub nats_stream: String,
    /// Put before every subject, e.g. `staging.`
    #[arg(long, env = "NATS_PREFIX", default_value = "")]
    pub nats_prefix: String,
    /// The folder of packages, shared with the workers.
    #[arg(long, env = "OBJECTS_DIR")]
    pub objects_dir: PathBuf,
    /// A bucket for them instead: `s3://BUCKET` or `s3://BUCKET/PREFIX`; keys, region and endpoint by the usual `AWS_…` variables.
    #[arg(long, env = "OBJECTS_URL", default_value = "")]
    pub objects_url: String,
    /// The file whose bytes (at least 32) sign access tokens; made with random ones if it does not exist.
    #[arg(long, env = "JWT_SECRET_FILE")]
    pub jwt_secret_file: PathBuf,
    /// The file before that one: its tokens are still accepted, so that a change of keys signs nobody out.
    #[arg(long, env = "JWT_PREVIOUS_SECRET_FILE")]
    pub jwt_previous_secret_file: Option<PathBuf>,
    /// Where browsers find the page. Cookie routes accept this origin, and the one that the request itself names.
    #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080")]
    pub public_url: String,
    /// Whether the refresh cookie carries `Secure`. Chromium and Firefox take such cookies from http://127.0.0.1 and
    /// http://localhost; turn it off only for plain http from other machines.
    #[arg(long, env = "COOKIE_SECURE", default_value_t = true, action = clap::ArgAction::Set)]
    pub cookie_secure: bool,
    /// Whether to believe `X-Forwarded-For`: only behind a proxy that sets it.
    #[arg(long, env = "TRUST_FORWARDED_FOR", default_value_t = false, action = clap::ArgAction::Set)]
    pub trust_forwarded_for: bool,
    /// Whether strangers may sign up. Admins change this, and the rates below, on their page while the service runs.
    #[arg(long, env = "REGISTRATION_OPEN", default_value_t = true, action = clap::ArgAction::Set)]
    pub registration_open: bool,
    /// Submissions a minute of one solver.
    #[arg(long, env = "RATE_SUBMISSIONS_SOLVER", default_value_t = 20)]
    pub rate_submissions_solver: u32,
    /// Submissions, and uploads, a minute of one setter or admin.
    #[arg(long, env = "RATE_SUBMISSIONS_SETTER", default_value_t = 600)]
    pub rate_submissions_setter: u32,
    /// Log-ins and sign-ups a minute from one address.
    #[arg(long, env = "RATE_ACCOUNTS", default_value_t = 120)]
    pub rate_accounts: u32,
    /// Runs an hour of one guest, that is of a reader without an account; 0 lets nobody run without one.
    #[arg(long, env = "GUEST_RUNS", default_value_t = 20)]
    pub guest_runs: u32,
    /// Guests an hour from one address. Behind a proxy this needs TRUST_FORWARDED_FOR, or all readers share one address.
    #[arg(long, env = "GUESTS_PER_ADDRESS", default_value_t = 5)]
    pub guests_per_address: u32,
    /// Log lines as JSON instead of text.
    #[arg(long, env = "LOG_JSON", default_value_t = false, action = clap::ArgAction::Set)]
    pub log_json: bool,
}

impl Config {
    /// The names on the message bus.
    pub fn names(&self) -> Names {
        Names { stream: self.nats_stream.clone(), prefix: self.nats_prefix.clone() }
    }

    /// What clap can't check.
    ///
    /// # Errors
    /// In words, if a setting can't work.
    pub fn check(&self) -> anyhow::Result<()> {
        anyhow::ensure!(
            self.public_url.starts_with("http://") || self.public_url.starts_with("https://"),
            "PUBLIC_URL must start with http:// or https://"
        );
        anyhow::ensure!(
            self.nats_prefix.is_empty() || self.nats_prefix.ends_with('.'),
            "NATS_PREFIX must be empty or end in a dot"
        );
        anyhow::ensure!(
            self.rate_submissions_solver > 0
                && self.rate_submissions_setter > 0
                && self.rate_accounts > 0
                && self.guests_per_address > 0,
            "rate limits must be above 0"
        );
        Ok(())
    }
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("public_url", &self.public_url)
            .field("objects_dir", &self.objects_dir)
            .field("objects_url", &self.objects_url)
            .field("nats_stream", &self.nats_stream)
            .field("nats_prefix", &self.nats_prefix)
            .field("cookie_secure", &self.cookie_secure)
            .field("registration_open", &self.registration_open)
            .field("rate_submissions_solver", &self.rate_submissions_solver)
            .field("rate_submissions_setter", &self.rate_submissions_setter)
            .field("rate_accounts", &self.rate_accounts)
            .field("guest_runs", &self.guest_runs)
            .field("guests_per_address", &self.guests_per_address)
            .finish_non_exhaustive()
    }
}

//! What the program's commands do.

use std::io::Read as _;
use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context as _;
use judge_core::{Clock as _, SystemClock, UserId};
use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection as _, PgConnection, PgPool};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::auth::password::Passwords;
use crate::config::{Config, CreateUser, Database};
use crate::routes::auth::{NewUser, check_new_user};
use crate::state::AppState;
use crate::store::{tokens, users};
use crate::{judging, router};

/// Requests under way when the service is told to end may take this long.
const FAREWELL: Duration = Duration::from_secs(20);

/// Answers requests until told to stop, then finishes those under way.
///
/// # Errors
/// If a setting can't be used or the address is taken.
pub async fn serve(config: Config) -> anyhow::Result<()> {
    config.check()?;
    tracing::info!(settings = ?config, "starting");
    let listener =
        TcpListener::bind(config.listen).await.with_context(|| format!("failed to listen on {}", config.listen))?;
    let address = listener.local_addr()?;
    let state = AppState::build(config)?;
    let loops = tokio::spawn(judging::run(state.clone()));
    let signals = tokio::spawn(end_on_signal(state.drain.clone()));
    tracing::info!(address = %address, "listening");
    let service = router::router(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let drain = state.drain.clone();
    let served = axum::serve(listener, service).with_graceful_shutdown(drain.clone().cancelled_owned());
    let served = async move { served.await };
    let farewell = async {
        drain.cancelled().await;
        tokio::time::sleep(FAREWELL).await;
    };
    tokio::select! {
        result = served => result.context("failed to serve")?,
        () = farewell => tracing::warn!("requests under way did not end in time"),
    }
    state.drain.cancel();
    loops.await.context("failed to end the loops")?;
    signals.abort();
    state.pool.close().await;
    tracing::info!("ended");
    Ok(())
}

async fn end_on_signal(drain: CancellationToken) -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => tracing::info!("told to end"),
        _ = interrupt.recv() => tracing::info!("interrupted"),
    }
    drain.cancel();
    Ok(())
}

/// Brings the schema up to date.
///
/// # Errors
/// If the database can't be reached or a migration fails.
pub async fn migrate(database: &Database) -> anyhow::Result<()> {
    let pool = connect(database).await?;
    migrate_pool(&pool).await
}

/// The same, on a pool.
///
/// # Errors
/// If a migration fails.
pub async fn migrate_pool(pool: &PgPool) -> anyhow::Result<()> {
    sqlx::migrate!("../migrations").run(pool).await.context("failed to migrate")
}

async fn connect(database: &Database) -> anyhow::Result<PgPool> {
    PgPoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .connect(&database.database_url)
        .await
        .context("failed to connect to the database")
}

/// Makes a user, or sets the password and role of an existing one. The password comes on standard input.
///
/// # Errors
/// If the name, address or password is not acceptable, or the database can't be reached.
pub async fn create_user(user: CreateUser) -> anyhow::Result<()> {
    let mut password = String::new();
    std::io::stdin().read_to_string(&mut password).context("failed to read the password from standard input")?;
    let password = password.strip_suffix('\n').unwrap_or(&password).trim_end_matches('\r').to_owned();
    let new = NewUser { username: user.username, email: user.email, password };
    check_new_user(&new).map_err(|error| anyhow::anyhow!("not acceptable: {}", error.words()))?;
    let hash =
        Passwords::default().hash(new.password).await.map_err(|_| anyhow::anyhow!("failed to hash the password"))?;
    let mut db =
        PgConnection::connect(&user.database.database_url).await.context("failed to connect to the database")?;
    let mut tx = db.begin().await?;
    let now = SystemClock.now();
    match users::find_by_login(&mut tx, &new.username).await? {
        Some(known) => {
            users::mark_password_and_role(&mut tx, known.id, &hash, user.role).await?;
            tokens::mark_user_revoked(&mut tx, known.id, now).await?;
        }
        None => users::insert(&mut tx, UserId::new(), &new.username, &new.email, &hash, user.role, now).await?,
    }
    tx.commit().await?;
    Ok(())
}

//! What workers tell of themselves: that they live, and which languages they can judge.

use judge_core::WorkerId;
use sqlx::PgConnection;

use crate::function::generator;
use crate::selftest::{self, Checked};

/// Registers this start of a worker, or tells that it lives; forgets those of the same name that are gone. Whether an admin wants
/// it to take no more work.
///
/// # Errors
/// If the database fails.
pub async fn beat(
    conn: &mut PgConnection,
    id: WorkerId,
    instance: &str,
    boxes: i32,
    languages: &[String],
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        "with gone as (
            delete from workers where id <> $1 and instance = $2 and seen_at < now() - interval '1 minute'
        )
        insert into workers (id, instance, boxes, languages, version, started_at, seen_at)
        values ($1, $2, $3, $4, $5, now(), now())
        on conflict (id) do update set seen_at = now(), languages = excluded.languages
        returning draining",
        id.0,
        instance,
        boxes,
        languages,
        env!("CARGO_PKG_VERSION"),
    )
    .fetch_one(conn)
    .await
}

/// Takes a worker off the list.
///
/// # Errors
/// If the database fails.
pub async fn leave(conn: &mut PgConnection, id: WorkerId) -> sqlx::Result<()> {
    sqlx::query!("delete from workers where id = $1", id.0).execute(conn).await?;
    Ok(())
}

/// Tells what the self-test of a language found. One that failed here is withdrawn.
///
/// # Errors
/// If the database fails.
pub async fn upsert_language(conn: &mut PgConnection, checked: &Checked) -> sqlx::Result<()> {
    let language = &checked.language;
    sqlx::query!(
        "insert into languages (id, name, version, extensions, compile, run, time_factor, function_style, starter_code,
            offered, fault, sample, checked_at)
        values ($1, $2, $3, $4, $5, $6, $7, $11, $8, $9, $10, $12, now())
        on conflict (id) do update set name = excluded.name, version = excluded.version, extensions = excluded.extensions,
            compile = excluded.compile, run = excluded.run, time_factor = excluded.time_factor,
            function_style = excluded.function_style, starter_code = excluded.starter_code, offered = excluded.offered, fault = excluded.fault,
            sample = excluded.sample, checked_at = excluded.checked_at",
        language.id.as_str(),
        language.name,
        checked.version,
        &language.extensions,
        language.compile_shown(),
        language.run_shown(),
        language.time_factor,
        language.starter_code,
        checked.fault.is_none(),
        checked.fault,
        generator(&language.id).is_some(),
        selftest::sample(language),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Withdraws languages that this installation no longer has.
///
/// # Errors
/// If the database fails.
pub async fn withdraw_others(conn: &mut PgConnection, known: &[String]) -> sqlx::Result<()> {
    sqlx::query!(
        "update languages set offered = false, fault = 'no worker has it', checked_at = now()
        where offered and not (id = any($1))",
        known,
    )
    .execute(conn)
    .await?;
    Ok(())
}

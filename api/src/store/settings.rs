//! Settings that an admin changed; what is not here is as the environment says.

use serde_json::Value;
use sqlx::PgConnection;
use time::OffsetDateTime;

/// All of them, as name and value.
pub async fn list(db: &mut PgConnection) -> sqlx::Result<Vec<(String, Value)>> {
    let rows = sqlx::query!("select name, value from settings order by name").fetch_all(db).await?;
    Ok(rows.into_iter().map(|row| (row.name, row.value)).collect())
}

/// Waits for every other change of settings.
pub async fn lock(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('settings', 2))").execute(db).await?;
    Ok(())
}

/// Sets one.
pub async fn upsert(db: &mut PgConnection, name: &str, value: &Value, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into settings (name, value, changed_at) values ($1, $2, $3)
         on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at",
        name,
        value,
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Leaves one to the environment again.
pub async fn delete(db: &mut PgConnection, name: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from settings where name = $1", name).execute(db).await?;
    Ok(())
}

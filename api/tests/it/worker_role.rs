//! The worker's database role can judge, and sees no user, hash, token or e-mail.

use sqlx::PgPool;

use crate::support::*;

#[sqlx::test(migrations = "../migrations")]
async fn it_sees_no_secrets(pool: PgPool) {
    let app = App::new(pool).await;
    language(&app.pool, "cpp").await;
    let anna = app.user("anna", "setter").await;
    problem(&app.pool, "sum", &anna, true).await;
    submit(&app, &anna, "sum").await;
    let mut db = app.pool.acquire().await.unwrap();
    sqlx::query("set role judge_worker").execute(&mut *db).await.unwrap();
    for sql in [
        "select id from users",
        "select email from users",
        "select password_hash from users",
        "select token_hash from refresh_tokens",
        "select token_hash from personal_tokens",
        "select body from idempotency_keys",
        "select judged_count from problem_tries",
        "select user_id from submissions",
        "update submissions set user_id = user_id",
        "update submissions set attempt = 9",
        "update submissions set files = '[]'",
        "update problems set judged_count = 9",
        "update problems set paused_reason = null",
        "delete from submissions",
        "delete from test_results",
        "update test_results set verdict = 'accepted'",
        "insert into users (id, username, email, password_hash, created_at) values (gen_random_uuid(), 'eve', 'e@e', 'x', now())",
        "create table mine ()",
    ] {
        let error = sqlx::query(sql).execute(&mut *db).await.expect_err(sql);
        let code = error.as_database_error().and_then(|error| error.code()).unwrap_or_default().into_owned();
        assert_eq!(code, "42501", "{sql}: {error}");
    }
    for sql in [
        "select id, files, stdin from submissions",
        "select package_digest from problem_versions",
        "select id from leases",
    ] {
        sqlx::query(sql).execute(&mut *db).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }
    sqlx::query("reset role").execute(&mut *db).await.unwrap();
}

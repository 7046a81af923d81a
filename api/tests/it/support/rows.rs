//! Rows as other parts would write them: users who signed in, problems from imports, a worker's claims and results.

use api::config::Role;
use api::store::users;
use judge_core::{ImportId, ProblemId, ProblemVersionId, SubmissionId, TokenId, UserId, WorkerId};
use serde_json::{Value, json};
use sqlx::PgPool;

use super::App;

/// A user with a session.
#[derive(Debug, Clone)]
pub(crate) struct User {
    pub(crate) id: UserId,
    pub(crate) name: String,
    /// For the header `Authorization`.
    pub(crate) bearer: String,
}

/// Makes a user of this role and a session, without the slow hash.
pub(crate) async fn sign_in(app: &App, name: &str, role: &str) -> User {
    let (id, family) = (UserId::new(), TokenId::new().0);
    let mut db = app.pool.acquire().await.unwrap();
    let now = app.state.clock.now();
    let email = format!("{name}@judge.invalid");
    users::insert(&mut db, id, name, &email, "$argon2id$none", Role::from_word(role), now).await.unwrap();
    sqlx::query(
        "insert into refresh_tokens (id, user_id, family, token_hash, created_at, expires_at)
         values ($1, $2, $3, sha256($4), now(), now() + interval '1 day')",
    )
    .bind(TokenId::new().0)
    .bind(id.0)
    .bind(family)
    .bind(name.as_bytes())
    .execute(&mut *db)
    .await
    .unwrap();
    let token = app.state.access_tokens.issue(id, family, 0, &app.clock).unwrap();
    User { id, name: name.to_owned(), bearer: format!("Bearer {token}") }
}

/// A personal token of this user, made through the api.
pub(crate) async fn personal_token(app: &App, user: &User, scopes: &[&str]) -> User {
    let made = app.post(user, "/me/tokens", &json!({"name": "t", "scopes": scopes})).await.expect(201).json();
    User { bearer: format!("Bearer {}", made["token"].as_str().unwrap()), ..user.clone() }
}

/// A language that is offered.
pub(crate) async fn language(pool: &PgPool, id: &str) {
    sqlx::query(
        "insert into languages (id, name, version, extensions, compile, run, starter_code, offered, checked_at)
         values ($1, upper($1), '1.0', array['x'], 'cc', './a', 'start', true, now())",
    )
    .bind(id)
    .execute(pool)
    .await
    .unwrap();
}

/// A problem as an import leaves it: one sample, two secret tests.
pub(crate) async fn problem(pool: &PgPool, slug: &str, owner: &User, published: bool) -> (ProblemId, ProblemVersionId) {
    let (problem, version, import) = (ProblemId::new(), ProblemVersionId::new(), ImportId::new());
    let mut tx = pool.begin().await.unwrap();
    sqlx::query(
        "insert into problems (id, slug, owner_id, title, kind, difficulty, tags, hints, published, created_at, updated_at)
         values ($1, $2, $3, initcap($2), 'stdio', 'easy', array['math'], array['Add.'], $4, now(), now())",
    )
    .bind(problem.0)
    .bind(slug)
    .bind(owner.id.0)
    .bind(published)
    .execute(&mut *tx)
    .await
    .unwrap();
    sqlx::query(
        "insert into imports (id, user_id, problem_id, publish, package_digest, package_bytes, status, problem_slug,
             created_at, finished_at)
         values ($1, $2, $3, true, repeat('a', 64), 10, 'done', $4, now(), now())",
    )
    .bind(import.0)
    .bind(owner.id.0)
    .bind(problem.0)
    .bind(slug)
    .execute(&mut *tx)
    .await
    .unwrap();
    sqlx::query(
        "insert into problem_versions (id, problem_id, number, import_id, package_digest, title, kind, statement_html, time_ms,
             memory_kib, output_kib, code_kib, sample_count, test_count, created_at)
         values ($1, $2, 1, $3, repeat('a', 64), initcap($4), 'stdio', '<p>Add.</p>', 1000, 65536, 8192, 128, 1, 3, now())",
    )
    .bind(version.0)
    .bind(problem.0)
    .bind(import.0)
    .bind(slug)
    .execute(&mut *tx)
    .await
    .unwrap();
    for (number, name, sample) in [(1, "sample/1", true), (2, "secret/1", false), (3, "secret/2", false)] {
        sqlx::query(
            "insert into test_cases (problem_version_id, number, name, sample, input, answer, explanation)
             values ($1, $2, $3, $4, 'in' || $2, 'out' || $2, case when $4 then 'because' end)",
        )
        .bind(version.0)
        .bind(number)
        .bind(name)
        .bind(sample)
        .execute(&mut *tx)
        .await
        .unwrap();
    }
    sqlx::query("update problems set current_version = $2 where id = $1")
        .bind(problem.0)
        .bind(version.0)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    (problem, version)
}

/// A submission body.
pub(crate) fn body(problem: &str) -> Value {
    json!({"problem": problem, "language": "cpp", "source": "int main() {}"})
}

/// Sends a submission and gives its id.
pub(crate) async fn submit(app: &App, user: &User, problem: &str) -> SubmissionId {
    let made = app.post(user, "/submissions", &body(problem)).await.expect(202).json();
    made["id"].as_str().unwrap().parse().unwrap()
}

/// A queued submission straight into the table, for crowds.
pub(crate) async fn queued(pool: &PgPool, user: &User, problem: (ProblemId, ProblemVersionId)) -> SubmissionId {
    let id = SubmissionId::new();
    sqlx::query(
        r#"insert into submissions (id, user_id, problem_id, problem_version_id, language, mode, lane, files, single_source, status,
             progress_total, created_at)
         values ($1, $2, $3, $4, 'cpp', 'submit', 'submit', '[{"name": "", "content": "x"}]', true, 'queued', 3, now())"#,
    )
    .bind(id.0)
    .bind(user.id.0)
    .bind(problem.0.0)
    .bind(problem.1.0)
    .execute(pool)
    .await
    .unwrap();
    id
}

/// A worker's claim; the lease.
pub(crate) async fn claim(pool: &PgPool, id: SubmissionId) -> i64 {
    let mut tx = pool.begin().await.unwrap();
    let lease: i64 = sqlx::query_scalar("select nextval('lease_ids')").fetch_one(&mut *tx).await.unwrap();
    sqlx::query(
        "insert into leases (id, submission_id, attempt, worker_id, started_at)
         select $1, id, attempt, $3, now() from submissions where id = $2",
    )
    .bind(lease)
    .bind(id.0)
    .bind(WorkerId::new().0)
    .execute(&mut *tx)
    .await
    .unwrap();
    let done = sqlx::query(
        "update submissions set status = 'compiling', lease = $1, lease_until = now() + interval '20 seconds',
             leases_used = leases_used + 1, version = version + 1
         where id = $2 and (status = 'queued' or lease_until < now())",
    )
    .bind(lease)
    .bind(id.0)
    .execute(&mut *tx)
    .await
    .unwrap();
    assert_eq!(done.rows_affected(), 1, "nothing to claim");
    tx.commit().await.unwrap();
    lease
}

/// A worker's result of one test.
pub(crate) async fn result(pool: &PgPool, id: SubmissionId, lease: i64, number: i32, verdict: &str) {
    sqlx::query(
        "insert into test_results (lease, number, name, sample, verdict, time_ms, memory_kib, message, judge_message, output, stderr)
         values ($1, $2, 'test ' || $2, $2 = 1, $3, 5, 900, 'line 1', 'line 1: expected out' || $2, 'got', 'err')",
    )
    .bind(lease)
    .bind(number)
    .bind(verdict)
    .execute(pool)
    .await
    .unwrap();
    sqlx::query("update submissions set status = 'running', progress_done = $3, version = version + 1 where id = $1 and lease = $2")
        .bind(id.0)
        .bind(lease)
        .bind(number)
        .execute(pool)
        .await
        .unwrap();
}

/// A worker's end, under this lease: nothing if it is not the row's any more.
pub(crate) async fn finish(pool: &PgPool, id: SubmissionId, lease: i64, verdict: &str) {
    sqlx::query(
        "with held as (
             update submissions set status = 'done', verdict = $3, judged_at = now(), final_lease = lease, lease = null,
                 lease_until = null, time_ms = 5, memory_kib = 900, version = version + 1,
                 judge_error_reason = case when $3 = 'judge_error' then 'the validator broke' end
             where id = $1 and lease = $2 returning final_lease)
         update leases l set ended_at = now(), outcome = 'final' from held where l.id = held.final_lease",
    )
    .bind(id.0)
    .bind(lease)
    .bind(verdict)
    .execute(pool)
    .await
    .unwrap();
}

/// Judges a submission from claim to end, all tests alike.
pub(crate) async fn judge(pool: &PgPool, id: SubmissionId, verdict: &str) {
    let lease = claim(pool, id).await;
    if verdict != "compile_error" {
        result(pool, id, lease, 1, if verdict == "judge_error" { "judge_error" } else { "accepted" }).await;
        if verdict != "judge_error" {
            result(pool, id, lease, 2, verdict).await;
        }
    }
    finish(pool, id, lease, verdict).await;
}

/// A worker that is alive and has so many boxes.
pub(crate) async fn worker(pool: &PgPool, boxes: i32) {
    sqlx::query(
        "insert into workers (id, instance, boxes, languages, started_at, seen_at) values ($1, 't', $2, array['cpp'], now(), now())",
    )
    .bind(WorkerId::new().0)
    .bind(boxes)
    .execute(pool)
    .await
    .unwrap();
}

/// One number out of the database.
pub(crate) async fn count(pool: &PgPool, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(pool).await.unwrap()
}

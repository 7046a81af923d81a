//! The list of submissions: filters, newest first, pages by id.

use judge_core::{Mode, Status, UserId, Verdict};
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _};
use time::OffsetDateTime;
use uuid::Uuid;

/// What to list.
#[derive(Debug, Default)]
pub struct Filter<'a> {
    /// For this problem.
    pub problem: Option<&'a str>,
    /// By this user.
    pub username: Option<&'a str>,
    /// That ended so.
    pub verdict: Option<Verdict>,
    /// In this language.
    pub language: Option<&'a str>,
    /// Sent for this.
    pub mode: Option<Mode>,
    /// Older than this one.
    pub before: Option<Uuid>,
}

/// Whose submissions a viewer may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Their own.
    Own(UserId),
    /// Their own, and those for problems that they own.
    Setter(UserId),
    /// All.
    All,
}

/// An item of the list.
#[derive(Debug)]
pub struct ListedSubmission {
    /// The id.
    pub id: Uuid,
    /// The problem's slug.
    pub problem: String,
    /// Its author's name.
    pub username: String,
    /// The language.
    pub language: String,
    /// What it is for.
    pub mode: Mode,
    /// Where it is.
    pub status: Status,
    /// How it ended.
    pub verdict: Option<Verdict>,
    /// Points.
    pub score: Option<f64>,
    /// Points to be had.
    pub max_score: Option<f64>,
    /// When it was sent.
    pub created_at: OffsetDateTime,
    /// When it ended.
    pub judged_at: Option<OffsetDateTime>,
    /// The version that it was judged on.
    pub problem_version: i32,
    /// The n-th judging.
    pub attempt: i32,
    /// Tests judged.
    pub progress_done: i32,
    /// All tests.
    pub progress_total: i32,
    /// CPU time of the worst test.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
}

/// Up to `limit` submissions, newest first. Each arm reads its own index backwards, so every page costs the same.
pub async fn list(
    db: &mut PgConnection,
    reach: Reach,
    filter: &Filter<'_>,
    limit: i64,
) -> sqlx::Result<Vec<ListedSubmission>> {
    let mut query = QueryBuilder::<Postgres>::new("with page as (");
    match reach {
        Reach::All => arm(&mut query, None, filter, limit),
        Reach::Own(user) => arm(&mut query, Some(user), filter, limit),
        Reach::Setter(user) => {
            query.push("(");
            arm(&mut query, Some(user), filter, limit);
            query.push(") union (select owned.id from problems p0 cross join lateral (");
            select_ids(&mut query);
            query.push(" where s.problem_id = p0.id");
            conditions(&mut query, filter);
            no_guests(&mut query);
            query.push(" order by s.id desc limit ").push_bind(limit);
            query.push(") as owned where p0.owner_id = ").push_bind(user.0).push(")");
        }
    }
    query.push(
        ") select s.id, p.slug, u.username, s.language, s.mode, s.status, s.verdict, s.score, s.max_score, s.created_at, s.judged_at,
           v.number, s.attempt, s.progress_done, s.progress_total, s.time_ms, s.memory_kib
         from page join submissions s on s.id = page.id join problems p on p.id = s.problem_id join users u on u.id = s.user_id
         join problem_versions v on v.id = s.problem_version_id order by s.id desc limit ",
    );
    query.push_bind(limit);
    let rows = query.build().fetch_all(db).await?;
    rows.iter()
        .map(|row| {
            Ok(ListedSubmission {
                id: row.try_get("id")?,
                problem: row.try_get("slug")?,
                username: row.try_get("username")?,
                language: row.try_get("language")?,
                mode: row.try_get("mode")?,
                status: row.try_get("status")?,
                verdict: row.try_get("verdict")?,
                score: row.try_get("score")?,
                max_score: row.try_get("max_score")?,
                created_at: row.try_get("created_at")?,
                judged_at: row.try_get("judged_at")?,
                problem_version: row.try_get("number")?,
                attempt: row.try_get("attempt")?,
                progress_done: row.try_get("progress_done")?,
                progress_total: row.try_get("progress_total")?,
                time_ms: row.try_get("time_ms")?,
                memory_kib: row.try_get("memory_kib")?,
            })
        })
        .collect()
}

fn select_ids(query: &mut QueryBuilder<Postgres>) {
    query.push("select s.id from submissions s");
}

fn arm(query: &mut QueryBuilder<Postgres>, user: Option<UserId>, filter: &Filter<'_>, limit: i64) {
    select_ids(query);
    query.push(" where true");
    match user {
        Some(user) => {
            query.push(" and s.user_id = ").push_bind(user.0);
        }
        None => no_guests(query),
    }
    conditions(query, filter);
    query.push(" order by s.id desc limit ").push_bind(limit);
}

/// What readers without an account try is in nobody's list.
fn no_guests(query: &mut QueryBuilder<Postgres>) {
    query.push(" and not exists (select 1 from users g where g.id = s.user_id and g.role = 'guest')");
}

fn conditions(query: &mut QueryBuilder<Postgres>, filter: &Filter<'_>) {
    if let Some(before) = filter.before {
        query.push(" and s.id < ").push_bind(before);
    }
    if let Some(problem) = filter.problem {
        query
            .push(" and s.problem_id = (select id from problems where slug = ")
            .push_bind(problem.to_owned())
            .push(")");
    }
    if let Some(username) = filter.username {
        query
            .push(" and s.user_id = (select id from users where lower(username) = lower(")
            .push_bind(username.to_owned())
            .push("))");
    }
    if let Some(verdict) = filter.verdict {
        query.push(" and s.verdict = ").push_bind(verdict.as_str());
    }
    if let Some(language) = filter.language {
        query.push(" and s.language = ").push_bind(language.to_owned());
    }
    match filter.mode {
        Some(mode) => query.push(" and s.mode = ").push_bind(mode.as_str()),
        // Copies made by a rejudge are nobody's work.
        None => query.push(" and s.mode <> 'shadow'"),
    };
}

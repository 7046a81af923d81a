//! What a profile and a distribution are made of: accepted submissions, and only those for published problems.

use judge_core::{ProblemVersionId, UserId};
use sqlx::PgConnection;
use time::{Date, OffsetDateTime};

/// Distributions look at so many submissions.
const LOOKED_AT: i64 = 5_000;

/// Whose profile it is.
#[derive(Debug)]
pub struct Person {
    /// The id.
    pub id: UserId,
    /// The name, as its user writes it.
    pub username: String,
    /// Since when.
    pub created_at: OffsetDateTime,
}

/// A word, and how many.
#[derive(Debug)]
pub struct Count {
    /// A difficulty or a language; `None` where nobody has said.
    pub word: Option<String>,
    /// How many are solved.
    pub solved: i64,
    /// How many there are; of languages the same.
    pub total: i64,
}

/// A problem that was solved.
#[derive(Debug)]
pub struct Solved {
    /// The problem's slug.
    pub problem: String,
    /// Its title.
    pub title: String,
    /// In which language, the last time.
    pub language: String,
    /// When, the last time.
    pub solved_at: OffsetDateTime,
}

/// The user of this name, who isn't banned.
pub async fn find_person(db: &mut PgConnection, username: &str) -> sqlx::Result<Option<Person>> {
    sqlx::query_as!(
        Person,
        r#"select id as "id: UserId", username, created_at from users where lower(username) = lower($1) and banned_at is null and role <> 'guest'"#,
        username
    )
    .fetch_optional(db)
    .await
}

/// Published problems by difficulty: solved by this user, and all.
pub async fn list_difficulties(db: &mut PgConnection, user: UserId) -> sqlx::Result<Vec<Count>> {
    sqlx::query_as!(
        Count,
        r#"select p.difficulty as word, count(s.problem_id) as "solved!", count(*) as "total!"
         from problems p left join (select distinct problem_id from submissions
             where user_id = $1 and verdict = 'accepted' and mode = 'submit') s on s.problem_id = p.id
         where p.published group by p.difficulty"#,
        user.0
    )
    .fetch_all(db)
    .await
}

/// In which languages this user solved how many published problems; most first.
pub async fn list_languages(db: &mut PgConnection, user: UserId) -> sqlx::Result<Vec<Count>> {
    sqlx::query_as!(
        Count,
        r#"select s.language as "word?", count(distinct s.problem_id) as "solved!", count(distinct s.problem_id) as "total!"
         from submissions s join problems p on p.id = s.problem_id
         where s.user_id = $1 and s.verdict = 'accepted' and s.mode = 'submit' and p.published
         group by s.language order by 2 desc, 1"#,
        user.0
    )
    .fetch_all(db)
    .await
}

/// Days (UTC) since `since` with the number of submissions accepted on them.
pub async fn list_days(db: &mut PgConnection, user: UserId, since: OffsetDateTime) -> sqlx::Result<Vec<(Date, i64)>> {
    let rows = sqlx::query!(
        r#"select (s.created_at at time zone 'UTC')::date as "day!", count(*) as "accepted!"
         from submissions s join problems p on p.id = s.problem_id
         where s.user_id = $1 and s.verdict = 'accepted' and s.mode = 'submit' and p.published and s.created_at >= $2
         group by 1 order by 1"#,
        user.0,
        since
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.day, row.accepted)).collect())
}

/// The published problems solved last.
pub async fn list_recent(db: &mut PgConnection, user: UserId, limit: i64) -> sqlx::Result<Vec<Solved>> {
    sqlx::query_as!(
        Solved,
        r#"select problem as "problem!", title as "title!", language as "language!", created_at as "solved_at!" from
           (select distinct on (p.id) p.slug as problem, p.title, s.language, s.created_at
            from submissions s join problems p on p.id = s.problem_id
            where s.user_id = $1 and s.verdict = 'accepted' and s.mode = 'submit' and p.published
            order by p.id, s.created_at desc) as solved
         order by created_at desc limit $2"#,
        user.0,
        limit
    )
    .fetch_all(db)
    .await
}

/// What an accepted submission used, and a print of its text.
#[derive(Debug)]
pub struct UseRow {
    /// CPU time.
    pub time_ms: Option<i64>,
    /// Peak memory.
    pub memory_kib: Option<i64>,
    /// The same for the same text.
    pub print: String,
}

/// Time and memory of accepted submissions of a version in a language.
pub async fn list_uses(db: &mut PgConnection, version: ProblemVersionId, language: &str) -> sqlx::Result<Vec<UseRow>> {
    sqlx::query_as!(
        UseRow,
        "select time_ms, memory_kib, md5(files::text) as \"print!\" from submissions
         where problem_version_id = $1 and language = $2 and verdict = 'accepted' and mode = 'submit' limit $3",
        version.0,
        language,
        LOOKED_AT
    )
    .fetch_all(db)
    .await
}

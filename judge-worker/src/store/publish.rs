//! The end of an import: the problem, its version and its test cases appear in the transaction that ends it, or not at all.

use std::collections::BTreeMap;

use judge_core::{Difficulty, ImportId, Kind, ProblemId, ProblemVersionId, Signature, Slug, TimeMs};
use sqlx::types::Json;
use sqlx::{Connection, PgConnection};

use super::attachments::{self, NewAttachment};
use super::imports::{Finding, ImportClaim};
use super::statements::{self, NewStatement};
use crate::verify::{TimeFacts, Verified};

/// What a new version of a problem consists of.
#[derive(Debug, Clone)]
pub struct NewVersion {
    /// The slug of a new problem.
    pub slug: Slug,
    /// Title.
    pub title: String,
    /// How submissions talk to the judge.
    pub kind: Kind,
    /// Sanitised statement, where nobody asks for a language.
    pub statement_html: String,
    /// It in every language.
    pub statements: Vec<NewStatement>,
    /// Files for solvers.
    pub attachments: Vec<NewAttachment>,
    /// Limits.
    pub limits: judge_core::Limits,
    /// What a solver fills in, on a function problem.
    pub signature: Option<Signature>,
    /// Starter code of a function problem, by language.
    pub starters: Option<BTreeMap<&'static str, String>>,
    /// Whether languages' time factors apply.
    pub language_factors: bool,
    /// Languages that the package allows; `None`: all.
    pub languages: Option<Vec<String>>,
    /// How hard somebody said that it is.
    pub difficulty: Option<Difficulty>,
    /// Tags.
    pub tags: Vec<String>,
    /// Hints.
    pub hints: Vec<String>,
    /// What setters see of the package besides.
    pub about: serde_json::Value,
    /// Test cases in judging order.
    pub tests: Vec<NewTestCase>,
}

/// What is shown of a test case.
#[derive(Debug, Clone, serde::Serialize)]
pub struct NewTestCase {
    /// 1, 2, 3 …
    pub number: i32,
    /// Name.
    pub name: String,
    /// The folder that it lies in.
    pub test_group: Option<String>,
    /// Whether solvers see it.
    pub sample: bool,
    /// Head of the input.
    pub input: String,
    /// Head of the answer.
    pub answer: String,
    /// Which of the two were cut.
    pub truncated: Vec<&'static str>,
    /// A sample's explanation.
    pub explanation: Option<String>,
    /// Size of the input.
    pub input_bytes: i64,
    /// Size of the answer.
    pub answer_bytes: i64,
    /// Digest over both.
    pub digest: String,
}

/// How an import became a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published {
    /// The import is done; the row's version.
    Done(i64),
    /// Another problem has the slug.
    SlugTaken,
    /// The lease is no longer ours.
    Fenced,
}

/// Makes the problem or its new version, and ends the import, in one transaction.
///
/// A version that was not verified never replaces one that is published.
///
/// # Errors
/// If the database fails.
pub async fn publish(
    conn: &mut PgConnection,
    id: ImportId,
    claim: &ImportClaim,
    new: &NewVersion,
    verified: &Verified,
    warnings: &[Finding],
) -> sqlx::Result<Published> {
    let mut tx = conn.begin().await?;
    let Some(version) = mark_done(&mut tx, id, claim.lease, &verified.facts, warnings).await? else {
        return Ok(Published::Fenced);
    };
    let goes_public = claim.publish && verified.as_expected;
    let Some((problem, was_published)) = upsert_problem(&mut tx, claim, new).await? else {
        return Ok(Published::SlugTaken);
    };
    let problem_version = insert_version(&mut tx, id, problem, claim, new).await?;
    statements::insert(&mut tx, problem_version, &new.statements).await?;
    attachments::insert(&mut tx, problem_version, &new.attachments).await?;
    insert_tests(&mut tx, problem_version, &new.tests).await?;
    if goes_public || !was_published {
        sqlx::query!(
            "update problems set current_version = $2, title = $3, kind = $4, difficulty = $5, tags = $6, hints = $7,
                published = published or $8, updated_at = now()
            where id = $1",
            problem.0,
            problem_version.0,
            new.title,
            new.kind as Kind,
            new.difficulty as Option<Difficulty>,
            &new.tags,
            &new.hints,
            goes_public,
        )
        .execute(&mut *tx)
        .await?;
    }
    sqlx::query!(
        "update imports set problem_id = $2, problem_slug = (select slug from problems where id = $2) where id = $1",
        id.0,
        problem.0,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Published::Done(version))
}

async fn mark_done(
    conn: &mut PgConnection,
    id: ImportId,
    lease: i64,
    facts: &TimeFacts,
    warnings: &[Finding],
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        "with held as (
            update imports set status = 'done', warnings = $3, time_facts = $4, finished_at = now(), lease = null, lease_until = null,
                version = version + 1
            where id = $1 and lease = $2 returning version
        ), ended as (
            update leases l set ended_at = now(), outcome = 'final' from held where l.id = $2
        )
        select version from held",
        id.0,
        lease,
        Json(warnings) as _,
        Json(facts) as _,
    )
    .fetch_optional(conn)
    .await
}

/// The problem's id and whether it is published; `None`: another problem has the slug.
async fn upsert_problem(
    conn: &mut PgConnection,
    claim: &ImportClaim,
    new: &NewVersion,
) -> sqlx::Result<Option<(ProblemId, bool)>> {
    if let Some(problem) = claim.problem {
        let published =
            sqlx::query_scalar!("select published from problems where id = $1", problem.0).fetch_one(conn).await?;
        return Ok(Some((problem, published)));
    }
    let problem = ProblemId::new();
    let done = sqlx::query!(
        "insert into problems (id, slug, owner_id, title, kind, difficulty, tags, hints, published, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, false, now(), now())
        on conflict (slug) do nothing",
        problem.0,
        new.slug.as_str(),
        claim.user.0,
        new.title,
        new.kind as Kind,
        new.difficulty as Option<Difficulty>,
        &new.tags,
        &new.hints,
    )
    .execute(conn)
    .await?;
    Ok((done.rows_affected() == 1).then_some((problem, false)))
}

async fn insert_version(
    conn: &mut PgConnection,
    import: ImportId,
    problem: ProblemId,
    claim: &ImportClaim,
    new: &NewVersion,
) -> sqlx::Result<ProblemVersionId> {
    let id = ProblemVersionId::new();
    let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    let TimeMs(time_ms) = new.limits.time_ms;
    sqlx::query!(
        "insert into problem_versions (id, problem_id, number, import_id, package_digest, title, kind, statement_html, time_ms,
            memory_kib, output_kib, code_kib, language_factors, languages, sample_count, test_count, signature, starters, about, created_at)
        values ($1, $2, (select coalesce(max(number), 0) + 1 from problem_versions where problem_id = $2), $3, $4, $5, $6, $7,
            $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, now())",
        id.0,
        problem.0,
        import.0,
        claim.digest,
        new.title,
        new.kind as Kind,
        new.statement_html,
        time_ms,
        new.limits.memory_kib.0,
        new.limits.output_kib.0,
        new.limits.code_kib,
        new.language_factors,
        new.languages.as_deref(),
        count(new.tests.iter().filter(|t| t.sample).count()),
        count(new.tests.len()),
        new.signature.as_ref().map(Json) as _,
        new.starters.as_ref().map(Json) as _,
        new.about,
    )
    .execute(conn)
    .await?;
    Ok(id)
}

async fn insert_tests(conn: &mut PgConnection, version: ProblemVersionId, tests: &[NewTestCase]) -> sqlx::Result<()> {
    // In pieces: a package may have thousands of tests of 128 KiB each.
    for piece in tests.chunks(64) {
        sqlx::query!(
            "insert into test_cases (problem_version_id, number, name, test_group, sample, input, answer, truncated, explanation,
                input_bytes, answer_bytes, digest)
            select $1, t.number, t.name, t.test_group, t.sample, t.input, t.answer, t.truncated, t.explanation, t.input_bytes,
                t.answer_bytes, t.digest
            from jsonb_to_recordset($2) as t (number integer, name text, test_group text, sample boolean, input text,
                answer text, truncated text[], explanation text, input_bytes bigint, answer_bytes bigint, digest text)",
            version.0,
            Json(piece) as _,
        )
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

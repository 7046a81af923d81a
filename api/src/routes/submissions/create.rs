//! A new submission. The row is the outbox: 202 only after the commit.

use std::collections::HashSet;

use axum::Json as Answer;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use judge_core::answers::{FILES_MOST as ANSWERS_MOST, LANGUAGE};
use judge_core::{Kind, Mode, Signature, SubmissionId};
use serde::Deserialize;
use serde_json::{Value, json};
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::get;
use super::view::{SourceFile, SubmissionView, Viewer};
use crate::auth::personal_token::Scope;
use crate::config::Role;
use crate::error::{ApiError, ApiResult, FieldError, OnConstraint as _};
use crate::extract::auth::{Caller, Runner};
use crate::extract::etag;
use crate::extract::idempotency::{IdempotencyKey, request_hash};
use crate::extract::json::Json;
use crate::routes::answers;
use crate::routes::me::other_body;
use crate::routes::problems::is_allowed;
use crate::state::AppState;
use crate::store::problems::ProblemRow;
use crate::store::submissions::{self, NewRow};
use crate::store::{idempotency, languages, problems};

/// The source, all files together.
const SOURCE_MOST: usize = 256 * 1024;
/// A run's own input, or its cases.
const INPUT_MOST: usize = 1024 * 1024;
const FILES_MOST: usize = 32;
const NAME_MOST: usize = 64;
const CASES_MOST: usize = 100;
/// A body: a source and an input may grow to six times their size as JSON strings.
const BODY_MOST: usize = 8 * 1024 * 1024;

/// A submission to be judged.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewSubmission {
    /// The problem's slug.
    pub problem: String,
    /// A language that is offered; `text` on a problem that takes answers.
    pub language: String,
    /// The source as one file. Either this or `files`.
    pub source: Option<String>,
    /// The source as several files; on a problem that takes answers one for each of the problem's `answers`.
    pub files: Option<Vec<SourceFile>>,
    /// `submit` unless said.
    pub mode: Option<Mode>,
    /// A run's own input (stdio problems).
    pub stdin: Option<String>,
    /// A run's own cases (function problems): for each case one JSON text a parameter.
    pub cases: Option<Vec<Vec<String>>>,
}

/// Send a submission. It is judged in the background: poll it.
#[utoipa::path(post, path = "/submissions", tag = "submissions", request_body = NewSubmission,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the same answer")),
    responses((status = 202, body = SubmissionView, description = "Taken; `Location` is the submission")))]
pub async fn create_submission(
    State(state): State<AppState>,
    Runner(caller): Runner,
    key: IdempotencyKey,
    body: Json<NewSubmission, BODY_MOST>,
) -> ApiResult<Response> {
    caller.needs(Scope::Submit)?;
    let new = body.value;
    if caller.role == Role::Guest && new.mode != Some(Mode::Run) {
        return Err(ApiError::account_needed("Guests may run programs. Sign in to submit; the code is yours to keep."));
    }
    check_sizes(&new)?;
    let hash = request_hash("POST /submissions", &body.bytes);
    let mut tx = state.pool.begin().await?;
    if let Some(key) = &key.0
        && let Some(kept) = idempotency::lock_and_find(&mut tx, caller.user, key).await?
    {
        return if kept.request_hash == hash { repeat(kept, new) } else { Err(other_body()) };
    }
    let problem = check(&mut tx, &caller, &new).await?;
    let (id, mode, now) = (SubmissionId::new(), new.mode.unwrap_or(Mode::Submit), state.clock.now());
    let row = NewRow {
        id,
        user: caller.user,
        problem: problem.id,
        version: problem.version_id,
        language: &new.language,
        mode,
        files: stored_files(&new),
        single_source: new.source.is_some(),
        stdin: new.stdin.as_deref(),
        cases: new.cases.as_ref().map(|cases| json!(cases)),
        progress_total: progress_total(&problem, mode, &new),
        created_at: now,
    };
    submissions::insert(&mut tx, &row)
        .await
        .on_constraint("submissions_user_id_fkey", || ApiError::unauthorized("This guest's day is over."))?;
    let made = submissions::find(&mut tx, id)
        .await?
        .ok_or_else(|| ApiError::internal(anyhow::anyhow!("a row just made is gone")))?;
    let viewer = Viewer::of(&caller, made.user_id, made.owner_id).unwrap_or(Viewer::Author);
    let view = get::complete(&state, &mut tx, made, viewer).await?;
    let (tag, location) = (viewer.tag(1, 1), format!("/api/v1/submissions/{id}"));
    let poll_after_ms = view.poll_after_ms;
    let answer = serde_json::to_value(&view).map_err(ApiError::internal)?;
    if let Some(key) = &key.0 {
        // The source is in the request that comes again; it need not be kept twice.
        let mut kept = answer.clone();
        kept["source"] = Value::Null;
        kept["files"] = Value::Null;
        idempotency::insert(&mut tx, caller.user, key, &hash, 202, Some(&location), &kept, now).await?;
    }
    tx.commit().await?;
    state.judging.announce_work();
    metrics::counter!("judge_submissions_total", "mode" => mode.as_str()).increment(1);
    respond(answer, &location, etag::polled(&tag, poll_after_ms))
}

fn repeat(kept: idempotency::Kept, new: NewSubmission) -> ApiResult<Response> {
    let mut body = kept.body;
    body["source"] = json!(new.source);
    body["files"] = json!(new.files);
    respond(body, &kept.location.unwrap_or_default(), HeaderMap::new())
}

fn respond(body: Value, location: &str, mut headers: HeaderMap) -> ApiResult<Response> {
    headers.insert(header::LOCATION, HeaderValue::from_str(location).map_err(ApiError::internal)?);
    Ok((StatusCode::ACCEPTED, headers, Answer(body)).into_response())
}

fn source_bytes(new: &NewSubmission) -> usize {
    let files = new.files.iter().flatten().map(|file| file.content.len()).sum::<usize>();
    files + new.source.as_ref().map_or(0, String::len)
}

fn check_sizes(new: &NewSubmission) -> ApiResult<()> {
    let field = if new.files.is_some() { "files" } else { "source" };
    if source_bytes(new) > SOURCE_MOST {
        return Err(ApiError::too_large("The source may have at most 256 KiB.")
            .with_errors(vec![FieldError::new(field, "may have at most 256 KiB")]));
    }
    let cases = new.cases.iter().flatten().flatten().map(String::len).sum::<usize>();
    for (field, bytes) in [("stdin", new.stdin.as_ref().map_or(0, String::len)), ("cases", cases)] {
        if bytes > INPUT_MOST {
            return Err(ApiError::too_large("The input may have at most 1 MiB.")
                .with_errors(vec![FieldError::new(field, "may have at most 1 MiB")]));
        }
    }
    Ok(())
}

/// Everything that makes a submission not acceptable, all at once; the problem otherwise.
async fn check(db: &mut PgConnection, caller: &Caller, new: &NewSubmission) -> ApiResult<ProblemRow> {
    let mut errors = check_source(new);
    let found = match new.problem.contains('\0') {
        true => None,
        false => problems::find(db, &new.problem).await?,
    };
    let problem = found.filter(|problem| problem.published || caller.tends(problem.owner_id));
    match &problem {
        Some(problem) if answers::are_taken(problem) => errors.extend(answers::check(db, problem, new).await?),
        _ => errors.extend(check_language(db, problem.as_ref(), new).await?),
    }
    match &problem {
        None => errors.push(FieldError::new("problem", "is not the slug of a problem")),
        Some(problem) => errors.extend(check_against(problem, new)),
    }
    match problem {
        Some(problem) if errors.is_empty() => Ok(problem),
        _ => Err(ApiError::fields(errors)),
    }
}

async fn check_language(
    db: &mut PgConnection,
    problem: Option<&ProblemRow>,
    new: &NewSubmission,
) -> ApiResult<Option<FieldError>> {
    let offered = languages::list_offered(db).await?;
    let words = match offered.iter().find(|language| language.id == new.language) {
        None => "is not offered",
        Some(language) if problem.is_some_and(|problem| !is_allowed(problem, language)) => {
            "is not allowed for this problem"
        }
        Some(_) => return Ok(None),
    };
    Ok(Some(FieldError::new("language", words)))
}

fn check_source(new: &NewSubmission) -> Vec<FieldError> {
    let mut errors = Vec::new();
    // An answer may be that there is nothing to say.
    let answers = new.language == LANGUAGE;
    let mut text = |field: String, text: &str| {
        if text.trim().is_empty() && !answers {
            errors.push(FieldError::new(field, "is empty"));
        } else if text.contains('\0') {
            errors.push(FieldError::new(field, "may not hold NUL bytes"));
        }
    };
    match (&new.source, &new.files) {
        (Some(source), None) => text("source".to_owned(), source),
        (None, Some(files)) => {
            for (n, file) in files.iter().enumerate() {
                text(format!("files[{n}].content"), &file.content);
            }
            errors.extend(check_names(files, if answers { ANSWERS_MOST } else { FILES_MOST }));
        }
        (None, None) => errors.push(FieldError::new("source", "is missing")),
        (Some(_), Some(_)) => errors.push(FieldError::new("files", "may not come along with `source`")),
    }
    errors
}

fn check_names(files: &[SourceFile], most: usize) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if !(1..=most).contains(&files.len()) {
        errors.push(FieldError::new("files", format!("must be 1 to {most} files")));
    }
    let mut seen = HashSet::new();
    for (n, file) in files.iter().enumerate() {
        let name = file.name.as_str();
        let plain = (1..=NAME_MOST).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+'))
            && !name.starts_with(['.', '-'])
            && !name.ends_with('.');
        if !plain {
            errors.push(FieldError::new(
                format!("files[{n}].name"),
                format!("must be a plain name of at most {NAME_MOST} letters, digits, `.`, `_`, `-`, `+`"),
            ));
        } else if !seen.insert(name.to_ascii_lowercase()) {
            errors.push(FieldError::new(format!("files[{n}].name"), "came before"));
        }
    }
    errors
}

fn check_against(problem: &ProblemRow, new: &NewSubmission) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let field = if new.files.is_some() { "files" } else { "source" };
    let most = usize::try_from(problem.code_kib).unwrap_or(0).saturating_mul(1024);
    if source_bytes(new) > most {
        errors.push(FieldError::new(field, format!("may have at most {} KiB for this problem", problem.code_kib)));
    }
    if new.mode == Some(Mode::Shadow) {
        errors.push(FieldError::new("mode", "`shadow` is made by rejudges alone"));
    }
    let run = new.mode == Some(Mode::Run);
    if new.stdin.is_some() {
        if !run {
            errors.push(FieldError::new("stdin", "goes with the mode `run` alone"));
        } else if problem.kind != Kind::Stdio {
            errors.push(FieldError::new("stdin", "goes with problems of the kind `stdio` alone"));
        } else if new.stdin.as_ref().is_some_and(|stdin| stdin.contains('\0')) {
            errors.push(FieldError::new("stdin", "may not hold NUL characters"));
        }
    }
    if let Some(cases) = &new.cases {
        if !run {
            errors.push(FieldError::new("cases", "go with the mode `run` alone"));
        } else if problem.kind != Kind::Function {
            errors.push(FieldError::new("cases", "go with problems of the kind `function` alone"));
        } else if !(1..=CASES_MOST).contains(&cases.len()) {
            errors.push(FieldError::new("cases", format!("must be 1 to {CASES_MOST}")));
        } else if cases.iter().flatten().any(|text| text.contains('\0')) {
            errors.push(FieldError::new("cases", "may not hold NUL characters"));
        } else {
            errors.extend(check_cases(problem, cases));
        }
    }
    if run && new.stdin.is_none() && new.cases.is_none() && problem.sample_count == 0 {
        errors.push(FieldError::new("mode", "this problem has no samples to run; send an input"));
    }
    errors
}

/// Each case that does not fit the signature, by the text that doesn't: `cases[0][1]`.
fn check_cases(problem: &ProblemRow, cases: &[Vec<String>]) -> Vec<FieldError> {
    let signature = problem.signature.clone().and_then(|json| serde_json::from_value::<Signature>(json).ok());
    let Some(signature) = signature else { return Vec::new() };
    let check = |(n, case): (usize, &Vec<String>)| {
        let texts: Vec<&str> = case.iter().map(String::as_str).collect();
        let error = signature.parse_input(&texts).err()?;
        let whole = texts.len() != signature.input_texts();
        let field = if whole { format!("cases[{n}]") } else { format!("cases[{n}][{}]", error.index) };
        Some(FieldError::new(field, error.words))
    };
    cases.iter().enumerate().filter_map(check).collect()
}

fn stored_files(new: &NewSubmission) -> Value {
    match (&new.source, &new.files) {
        (Some(source), _) => json!([{ "name": "", "content": source }]),
        (None, files) => json!(files.as_deref().unwrap_or_default()),
    }
}

fn progress_total(problem: &ProblemRow, mode: Mode, new: &NewSubmission) -> i32 {
    match (mode, &new.stdin, &new.cases) {
        (Mode::Submit | Mode::Shadow, ..) if answers::are_taken(problem) => problem.test_count - problem.sample_count,
        (Mode::Submit | Mode::Shadow, ..) => problem.test_count,
        (Mode::Run, Some(_), _) => 1,
        (Mode::Run, None, Some(cases)) => i32::try_from(cases.len()).unwrap_or(i32::MAX),
        (Mode::Run, None, None) => problem.sample_count,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names() {
        let file = |name: &str| SourceFile { name: name.to_owned(), content: "x".to_owned() };
        for good in ["main.cpp", "a", "A_1-b.tar.gz", "c++"] {
            assert_eq!(check_names(&[file(good)], FILES_MOST), [], "{good}");
        }
        for bad in ["", ".", "..", ".hidden", "a/b", "../a", "a\\b", "a b", "ä", "-o", "a.", &"x".repeat(65), "a\0"] {
            assert_eq!(check_names(&[file(bad)], FILES_MOST).len(), 1, "{bad}");
        }
        assert_eq!(check_names(&[file("a.h"), file("A.h")], FILES_MOST)[0].message, "came before");
        assert_eq!(check_names(&[], FILES_MOST)[0].field, "files");
    }
}

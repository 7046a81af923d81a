//! Public profiles: what somebody has solved of the published problems. No address, no failed try, nothing unpublished.

use axum::Json as Answer;
use axum::extract::State;
use judge_core::Difficulty;
use serde::Serialize;
use time::{Date, Duration, OffsetDateTime};
use utoipa::ToSchema;

use crate::error::{ApiError, ApiResult};
use crate::extract::auth::Visitor;
use crate::extract::path::PathParam;
use crate::state::AppState;
use crate::store::profiles;

/// Solved problems shown by name.
const RECENT: i64 = 15;
/// Days that are counted.
const YEAR: Duration = Duration::days(371);

/// How much of a difficulty is solved.
#[derive(Debug, Serialize, ToSchema)]
pub struct SolvedView {
    /// The difficulty; `null` where nobody has said.
    pub difficulty: Option<Difficulty>,
    /// Problems solved.
    pub solved: i64,
    /// Problems there are.
    pub total: i64,
}

/// A day.
#[derive(Debug, Serialize, ToSchema)]
pub struct DayView {
    /// The day, in UTC.
    #[schema(value_type = String, format = Date)]
    pub day: String,
    /// Submissions accepted on it.
    pub accepted: i64,
}

/// How much was solved in a language.
#[derive(Debug, Serialize, ToSchema)]
pub struct UsedLanguageView {
    /// The language.
    pub language: String,
    /// Problems solved in it.
    pub solved: i64,
}

/// A problem that was solved.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecentView {
    /// The problem's slug.
    pub problem: String,
    /// Its title.
    pub title: String,
    /// The language.
    pub language: String,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub solved_at: OffsetDateTime,
}

/// What everybody may know of a user.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProfileView {
    /// The name.
    pub username: String,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Solved problems by difficulty; each word once, `null` last.
    pub solved: Vec<SolvedView>,
    /// Days of the last 53 weeks on which something was accepted, oldest first.
    pub days: Vec<DayView>,
    /// Languages, the most used first.
    pub languages: Vec<UsedLanguageView>,
    /// Problems solved last, newest first, at most 15.
    pub recent: Vec<RecentView>,
}

/// A user's profile: published problems only.
#[utoipa::path(get, path = "/users/{username}", tag = "accounts", params(("username" = String, Path)),
    responses((status = 200, body = ProfileView)))]
pub async fn get_profile(
    State(state): State<AppState>,
    _visitor: Visitor,
    PathParam(name): PathParam<String>,
) -> ApiResult<Answer<ProfileView>> {
    let nobody = || ApiError::not_found("There is no user of this name.");
    if name.contains('\0') {
        return Err(nobody());
    }
    let mut db = state.pool.acquire().await?;
    let person = profiles::find_person(&mut db, &name).await?.ok_or_else(nobody)?;
    let since = state.clock.now() - YEAR;
    let counts = profiles::list_difficulties(&mut db, person.id).await?;
    let of = |difficulty: Option<Difficulty>| {
        let row = counts.iter().find(|row| row.word.as_deref() == difficulty.map(|word| word.as_str()));
        SolvedView { difficulty, solved: row.map_or(0, |row| row.solved), total: row.map_or(0, |row| row.total) }
    };
    let words = [Some(Difficulty::Easy), Some(Difficulty::Medium), Some(Difficulty::Hard), None];
    let days = profiles::list_days(&mut db, person.id, since).await?;
    let languages = profiles::list_languages(&mut db, person.id).await?;
    let recent = profiles::list_recent(&mut db, person.id, RECENT).await?;
    Ok(Answer(ProfileView {
        username: person.username,
        created_at: person.created_at,
        solved: words.map(of).into(),
        days: days.into_iter().map(|(day, accepted)| DayView { day: iso(day), accepted }).collect(),
        languages: languages
            .into_iter()
            .filter_map(|row| Some(UsedLanguageView { language: row.word?, solved: row.solved }))
            .collect(),
        recent: recent
            .into_iter()
            .map(|row| RecentView {
                problem: row.problem,
                title: row.title,
                language: row.language,
                solved_at: row.solved_at,
            })
            .collect(),
    }))
}

fn iso(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

//! Problems that take answers instead of programs: a submission's files are called after the tests that they answer.

use judge_core::Mode;
use judge_core::answers::{FILES_MOST, LANGUAGE, file_name, is_answer};
use sqlx::PgConnection;

use crate::error::{ApiResult, FieldError};
use crate::routes::submissions::create::NewSubmission;
use crate::store::attachments;
use crate::store::problems::ProblemRow;

/// Whether the problem takes answers: then its only language is the word for them.
pub fn are_taken(problem: &ProblemRow) -> bool {
    problem.languages.as_ref().is_some_and(|allowed| allowed == &[LANGUAGE])
}

/// How the files of a submission are called; `None` on problems that take programs.
///
/// # Errors
/// If the database fails.
pub async fn file_names(db: &mut PgConnection, problem: &ProblemRow) -> ApiResult<Option<Vec<String>>> {
    if !are_taken(problem) {
        return Ok(None);
    }
    let tests = attachments::list_secret_tests(db, problem.version_id).await?;
    Ok(Some(tests.iter().map(|test| file_name(test)).collect()))
}

/// What is wrong with a submission to a problem that takes answers.
///
/// # Errors
/// If the database fails.
pub async fn check(db: &mut PgConnection, problem: &ProblemRow, new: &NewSubmission) -> ApiResult<Vec<FieldError>> {
    let mut errors = Vec::new();
    if new.language != LANGUAGE {
        errors.push(FieldError::new("language", format!("must be `{LANGUAGE}`: this problem takes answers")));
    }
    if new.mode == Some(Mode::Run) {
        errors.push(FieldError::new("mode", "answers can't be run"));
    }
    let tests = attachments::list_secret_tests(db, problem.version_id).await?;
    let names: Vec<String> = tests.iter().take(3).map(|test| file_name(test)).collect();
    let names = names.join(", ");
    match &new.files {
        // One file answers one test, whatever it is called.
        _ if tests.len() == 1 && new.files.as_ref().is_none_or(|files| files.len() == 1) => {}
        None => errors.push(FieldError::new("files", format!("must be one for each test: {names} …"))),
        Some(files) => {
            for (n, file) in files.iter().enumerate().take(FILES_MOST) {
                if !tests.iter().any(|test| is_answer(&file.name, test)) {
                    let words = format!("is called after no test; {names} … are");
                    errors.push(FieldError::new(format!("files[{n}].name"), words));
                }
            }
        }
    }
    Ok(errors)
}

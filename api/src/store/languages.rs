//! Languages, as the workers report them.

use sqlx::PgConnection;

/// A language that is offered.
#[derive(Debug)]
pub struct LanguageRow {
    /// The id.
    pub id: String,
    /// The name shown.
    pub name: String,
    /// The compiler's or interpreter's version.
    pub version: String,
    /// Of source files, without dots.
    pub extensions: Vec<String>,
    /// The command that compiles; none where nothing is compiled.
    pub compile: Option<String>,
    /// The command that runs.
    pub run: String,
    /// Multiplies time limits where a problem asks for it.
    pub time_factor: f64,
    /// Whether function problems can be solved in it.
    pub function_style: bool,
    /// What the editor starts with.
    pub starter_code: String,
    /// A program that passed the language's own test: it prints the sum of the numbers that it reads.
    pub sample: String,
}

/// The languages offered, in the order of their names.
pub async fn list_offered(db: &mut PgConnection) -> sqlx::Result<Vec<LanguageRow>> {
    sqlx::query_as!(
        LanguageRow,
        "select id, name, version, extensions, compile, run, time_factor, function_style, starter_code, sample
         from languages where offered and enabled order by name, id"
    )
    .fetch_all(db)
    .await
}

/// Whether this language is offered.
pub async fn find_offered(db: &mut PgConnection, id: &str) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!("select offered and enabled as \"offered!\" from languages where id = $1", id)
        .fetch_optional(db)
        .await?;
    Ok(found.unwrap_or(false))
}

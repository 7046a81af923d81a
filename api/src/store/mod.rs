//! All SQL of the api, a file per group of tables. The caller opens the transaction and passes its connection.

pub mod admin;
pub mod attachments;
pub mod audit;
pub mod drafts;
pub mod idempotency;
pub mod imports;
pub mod judging;
pub mod languages;
pub mod problem_list;
pub mod problems;
pub mod profiles;
pub mod rejudges;
pub mod settings;
pub mod shares;
pub mod statements;
pub mod submission_list;
pub mod submissions;
pub mod tokens;
pub mod users;
pub mod versions;

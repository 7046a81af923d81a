//! The handlers, a file per group of routes. A handler asks for what it needs by its arguments, and holds no SQL.

pub mod admin;
pub mod answers;
pub mod assets;
pub mod attachments;
pub mod audit;
pub mod auth;
pub mod drafts;
pub mod edit;
pub mod imports;
pub mod languages;
pub mod me;
pub mod preview;
pub mod problems;
pub mod profiles;
pub mod rejudges;
pub mod service;
pub mod setter;
pub mod settings;
pub mod statements;
pub mod submissions;
pub mod upload;
pub mod versions;

//! How people prove who they are: passwords, access tokens, refresh tokens, personal tokens.

pub mod access_token;
pub mod password;
pub mod personal_token;
pub mod refresh;
pub(crate) mod secret;

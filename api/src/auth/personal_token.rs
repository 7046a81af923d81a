//! Personal tokens: `jdg_`, 256 random bits, and six characters by which secret scanners (and we, without asking the
//! database) tell a real one from a look-alike.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::secret;
use crate::config::Role;

const PREFIX: &str = "jdg_";
const RANDOM: usize = 43;
const CHECK: usize = 6;

/// What a personal token may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Read what its user may read.
    Read,
    /// Send and cancel submissions.
    Submit,
    /// What a setter may do.
    Setter,
    /// What an admin may do.
    Admin,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 4] = [Self::Read, Self::Submit, Self::Setter, Self::Admin];

    /// The word as it is stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Submit => "submit",
            Self::Setter => "setter",
            Self::Admin => "admin",
        }
    }

    /// Reads the stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == word)
    }

    /// The least role that may have it.
    pub const fn needs(self) -> Role {
        match self {
            Self::Read | Self::Submit => Role::Solver,
            Self::Setter => Role::Setter,
            Self::Admin => Role::Admin,
        }
    }
}

/// A new token; it is shown once and stored nowhere.
///
/// # Errors
/// If the system has no randomness to give.
pub fn make() -> anyhow::Result<String> {
    let random = secret::random()?;
    Ok(format!("{PREFIX}{random}{}", check_of(&random)))
}

/// What is stored of a token, if the text has a token's form.
pub fn hash_of(text: &str) -> Option<[u8; 32]> {
    let rest = text.strip_prefix(PREFIX)?;
    if rest.len() != RANDOM + CHECK || !rest.is_ascii() {
        return None;
    }
    let (random, check) = rest.split_at(RANDOM);
    (check_of(random) == check).then(|| secret::hash(text))
}

/// Whether the text means to be a personal token.
pub fn looks_like_one(text: &str) -> bool {
    text.starts_with(PREFIX)
}

fn check_of(random: &str) -> String {
    hex::encode(&secret::hash(random)[..CHECK / 2])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_known_by_its_form() {
        let token = make().unwrap();
        assert!(hash_of(&token).is_some());
        let mut wrong = token.clone();
        wrong.replace_range(10..11, if &token[10..11] == "A" { "B" } else { "A" });
        for bad in ["", "jdg_", "jdg_ä", &wrong, &token[..token.len() - 1], &format!("{token}a")] {
            assert_eq!(hash_of(bad), None, "{bad}");
        }
    }
}

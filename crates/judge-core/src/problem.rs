//! What a problem is called and of what kind it is.

use std::fmt;
use std::str::FromStr;

use crate::text::{UnknownWord, word_enum};

word_enum! {
    /// How a submission talks to the judge.
    Kind {
        /// Reads standard input, writes standard output.
        Stdio = "stdio",
        /// A function or class after a signature.
        Function = "function",
        /// Talks to an interactor.
        Interactive = "interactive",
        /// Run several times, each time with what the validator made of the last.
        MultiPass = "multi_pass",
    }
}

word_enum! {
    /// How hard somebody said that it is.
    Difficulty {
        /// For a first evening.
        Easy = "easy",
        /// Wants an idea.
        Medium = "medium",
        /// Wants several.
        Hard = "hard",
    }
}

/// A problem's name in addresses: lower-case letters, digits and single `-` between them, at most 64 characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "sqlx", derive(sqlx::Type), sqlx(transparent))]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The slug that `name` (a folder's or file's name) suggests: lower case, everything else than letters and digits
    /// becomes one `-`. `None` if nothing is left.
    pub fn suggest(name: &str) -> Option<Self> {
        let mut slug = String::new();
        for c in name.chars() {
            if c.is_ascii_alphanumeric() {
                slug.push(c.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() == 64 {
                break;
            }
        }
        let trimmed = slug.trim_end_matches('-');
        trimmed.parse().ok()
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Slug {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fits = (1..=64).contains(&text.len())
            && text
                .split('-')
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(UnknownWord { word: text.chars().take(64).collect(), what: "slug" })
        }
    }
}

impl TryFrom<String> for Slug {
    type Error = UnknownWord;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for good in ["a", "two-sum", "3sum", "a-1-b"] {
            assert!(good.parse::<Slug>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "a_b", "ä", "a/b", &"a".repeat(65)] {
            assert!(bad.parse::<Slug>().is_err(), "{bad}");
        }
        for (name, slug) in [("Two Sum", "two-sum"), ("fltcmp", "fltcmp"), ("__a..b__", "a-b"), ("Ærø!x", "r-x")] {
            assert_eq!(Slug::suggest(name).unwrap().as_str(), slug);
        }
        assert_eq!(Slug::suggest("…"), None);
    }
}

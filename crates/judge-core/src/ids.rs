//! Ids: UUIDv7 newtypes, made in the application so that they sort by time on every database version.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "sqlx", derive(sqlx::Type), sqlx(transparent))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id, later than all that this process made before.
            #[allow(clippy::new_without_default, reason = "each call gives another value, which Default would hide")]
            #[allow(clippy::disallowed_methods, reason = "this is the one place that makes ids")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    };
}

id!(
    /// A user.
    UserId
);
id!(
    /// A submission.
    SubmissionId
);
id!(
    /// An import of a problem package.
    ImportId
);
id!(
    /// A problem, over all its versions.
    ProblemId
);
id!(
    /// One version of a problem: its content as of one import.
    ProblemVersionId
);
id!(
    /// A personal token, or one refresh token.
    TokenId
);
id!(
    /// One start of a worker process.
    WorkerId
);

//! Passwords: argon2id, in a thread of its own and few at a time, because each costs 19 MiB and tens of milliseconds.

use std::sync::{Arc, OnceLock};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::error::{ApiError, ApiResult, FieldError};

const MEMORY_KIB: u32 = 19_456;
const ITERATIONS: u32 = 2;
const LANES: u32 = 1;
/// Bounds of a password, in characters and in bytes.
const SHORTEST: usize = 8;
const LONGEST: usize = 1_024;

/// What checking a password came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Whether the password is right.
    pub right: bool,
    /// A new hash to store, if the password is right and the old one has weaker parameters.
    pub rehash: Option<String>,
}

/// Hashes and checks passwords, as many at a time as there are cores.
#[derive(Debug, Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { turns: Arc::new(Semaphore::new(cores)) }
    }
}

impl Passwords {
    /// A PHC string of the password.
    ///
    /// # Errors
    /// 500 if hashing fails.
    pub async fn hash(&self, password: String) -> ApiResult<String> {
        self.run(move || hash(&password)).await
    }

    /// Compares with a stored PHC string. Without one (there is no such user) it works just as long, on a dummy.
    ///
    /// # Errors
    /// 500 if the stored string can't be read.
    pub async fn check(&self, password: String, stored: Option<String>) -> ApiResult<Checked> {
        self.run(move || check(&password, stored.as_deref())).await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> ApiResult<T> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(ApiError::internal)?;
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(ApiError::internal)?.map_err(ApiError::internal)
    }
}

/// Says why a new password is not acceptable.
pub fn refusal(password: &str) -> Option<FieldError> {
    if password.chars().count() < SHORTEST {
        Some(FieldError::new("password", format!("must have at least {SHORTEST} characters")))
    } else if password.len() > LONGEST {
        Some(FieldError::new("password", format!("may have at most {LONGEST} bytes")))
    } else {
        None
    }
}

fn hasher() -> anyhow::Result<Argon2<'static>> {
    let params =
        Params::new(MEMORY_KIB, ITERATIONS, LANES, None).map_err(|e| anyhow::anyhow!("argon2 parameters: {e}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(password: &str) -> anyhow::Result<String> {
    let hash = hasher()?.hash_password(password.as_bytes()).map_err(|e| anyhow::anyhow!("failed to hash: {e}"))?;
    Ok(hash.to_string())
}

fn check(password: &str, stored: Option<&str>) -> anyhow::Result<Checked> {
    static DUMMY: OnceLock<String> = OnceLock::new();
    let known = stored.is_some();
    let text = match stored {
        Some(text) => text,
        None => match DUMMY.get() {
            Some(dummy) => dummy,
            None => DUMMY.get_or_init(|| hash("nobody has this password").unwrap_or_default()),
        },
    };
    let parsed = PasswordHash::new(text).map_err(|e| anyhow::anyhow!("failed to read a stored hash: {e}"))?;
    let right = hasher()?.verify_password(password.as_bytes(), &parsed).is_ok() && known;
    let rehash = if right && is_weaker(&parsed) { Some(hash(password)?) } else { None };
    Ok(Checked { right, rehash })
}

fn is_weaker(stored: &PasswordHash) -> bool {
    match Params::try_from(stored) {
        Ok(params) => params.m_cost() < MEMORY_KIB || params.t_cost() < ITERATIONS,
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_wrong_unknown_and_weak() {
        let stored = hash("correct horse").unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert_eq!(check("correct horse", Some(&stored)).unwrap(), Checked { right: true, rehash: None });
        assert!(!check("wrong horse", Some(&stored)).unwrap().right);
        assert!(!check("nobody has this password", None).unwrap().right, "the dummy opens nothing");

        let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8, 1, 1, None).unwrap());
        let old = weak.hash_password(b"correct horse").unwrap().to_string();
        let checked = check("correct horse", Some(&old)).unwrap();
        assert!(checked.right);
        assert!(checked.rehash.unwrap().contains("m=19456,t=2"));
    }
}

//! Access tokens: JWTs of ten minutes. The algorithm is ours and never the header's; two keys live at a time.

use std::path::Path;

use anyhow::Context as _;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use judge_core::{Clock, TokenId, UserId};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use time::Duration;
use uuid::Uuid;

/// How long an access token lives, in seconds.
pub const LIFETIME_S: i64 = 600;
const ISSUER: &str = "judge";
const AUDIENCE: &str = "judge-api";
const SHORTEST_KEY: usize = 32;

/// What an access token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Who made it.
    pub iss: String,
    /// For whom.
    pub aud: String,
    /// The user.
    pub sub: Uuid,
    /// The session: the family of refresh tokens.
    pub sid: Uuid,
    /// The user's epoch; an older one than the user's row has is void.
    pub epoch: i32,
    /// Made at, in seconds since 1970.
    pub iat: i64,
    /// Void from then on.
    pub exp: i64,
    /// This token.
    pub jti: Uuid,
}

struct Key {
    id: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
}

/// The keys that sign and check access tokens.
pub struct AccessTokens {
    current: Key,
    previous: Option<Key>,
}

impl std::fmt::Debug for AccessTokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessTokens").field("current", &self.current.id).finish_non_exhaustive()
    }
}

impl AccessTokens {
    /// Reads the keys; makes the current one, readable by its owner alone, if its file does not exist.
    ///
    /// # Errors
    /// If a file can't be read or made, or a key is shorter than 32 bytes.
    pub fn load(current: &Path, previous: Option<&Path>) -> anyhow::Result<Self> {
        if !current.exists() {
            make_key(current).with_context(|| format!("failed to make the key {}", current.display()))?;
        }
        Ok(Self { current: read_key(current)?, previous: previous.map(read_key).transpose()? })
    }

    /// Keys from bytes.
    ///
    /// # Errors
    /// If one is shorter than 32 bytes.
    pub fn from_bytes(current: &[u8], previous: Option<&[u8]>) -> anyhow::Result<Self> {
        Ok(Self { current: key(current)?, previous: previous.map(key).transpose()? })
    }

    /// A new token for this user and session.
    ///
    /// # Errors
    /// If signing fails.
    pub fn issue(&self, user: UserId, session: Uuid, epoch: i32, clock: &dyn Clock) -> anyhow::Result<String> {
        let now = clock.now();
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: user.0,
            sid: session,
            epoch,
            iat: now.unix_timestamp(),
            exp: (now + Duration::seconds(LIFETIME_S)).unix_timestamp(),
            jti: TokenId::new().0,
        };
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some(self.current.id.clone());
        jsonwebtoken::encode(&header, &claims, &self.current.encoding).context("failed to sign an access token")
    }

    /// What the token says, if one of our keys signed it and it has not expired; `None` otherwise.
    pub fn check(&self, token: &str, clock: &dyn Clock) -> Option<Claims> {
        let kid = jsonwebtoken::decode_header(token).ok()?.kid?;
        let key = [Some(&self.current), self.previous.as_ref()].into_iter().flatten().find(|key| key.id == kid)?;
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        // Our clock decides, below.
        validation.validate_exp = false;
        let claims = jsonwebtoken::decode::<Claims>(token, &key.decoding, &validation).ok()?.claims;
        (claims.exp > clock.now().unix_timestamp()).then_some(claims)
    }
}

fn read_key(path: &Path) -> anyhow::Result<Key> {
    let bytes = std::fs::read(path).with_context(|| format!("failed to read the key {}", path.display()))?;
    key(bytes.trim_ascii()).with_context(|| format!("the key {} is of no use", path.display()))
}

fn key(bytes: &[u8]) -> anyhow::Result<Key> {
    anyhow::ensure!(bytes.len() >= SHORTEST_KEY, "a key needs at least {SHORTEST_KEY} bytes");
    let digest = Sha256::digest([b"key id of ", bytes].concat());
    let id = hex::encode(&digest[..8]);
    Ok(Key { id, encoding: EncodingKey::from_secret(bytes), decoding: DecodingKey::from_secret(bytes) })
}

fn make_key(path: &Path) -> anyhow::Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let text = super::secret::random()?;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use judge_core::{MockClock, UserId};
    use time::OffsetDateTime;

    use super::*;

    #[test]
    fn only_our_keys_and_only_ten_minutes() {
        let clock = MockClock::at(OffsetDateTime::UNIX_EPOCH + Duration::days(20_000));
        let (old, new, other) = ([1_u8; 32], [2_u8; 32], [3_u8; 32]);
        let before = AccessTokens::from_bytes(&old, None).unwrap();
        let after = AccessTokens::from_bytes(&new, Some(&old)).unwrap();
        let stranger = AccessTokens::from_bytes(&other, None).unwrap();
        let user = UserId::new();
        let token = before.issue(user, Uuid::nil(), 3, &clock).unwrap();
        assert_eq!(after.check(&token, &clock).unwrap().sub, user.0, "a change of keys signs nobody out");
        assert_eq!(stranger.check(&token, &clock), None);

        // A token that names our key but another algorithm, or none, is refused.
        let parts: Vec<&str> = token.split('.').collect();
        let header = format!(r#"{{"alg":"none","typ":"JWT","kid":"{}"}}"#, before.current.id);
        let unsigned = {
            use base64::Engine as _;
            format!("{}.{}.", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(header), parts[1])
        };
        assert_eq!(before.check(&unsigned, &clock), None);

        clock.advance(Duration::seconds(LIFETIME_S - 1));
        assert!(before.check(&token, &clock).is_some());
        clock.advance(Duration::seconds(1));
        assert_eq!(before.check(&token, &clock), None);
    }
}

//! Where packages lie: a folder that api and workers share, or a bucket of a service that speaks S3. Both sides open it here, so
//! that they agree on what a setting means.
//!
//! Never lives here: what is stored, and under which name.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::prefix::PrefixStore;
use object_store::{ClientOptions, ObjectStore, RetryConfig};

/// How long one request may take, the largest package included.
const REQUEST: Duration = Duration::from_secs(300);
/// How long a service that does not answer is tried again.
const RETRIES: Duration = Duration::from_secs(20);

/// Why a store can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// `OBJECTS_URL` is none that is known.
    #[error("read OBJECTS_URL: it must be s3://BUCKET or s3://BUCKET/PREFIX")]
    Address,
    /// The folder can't be made.
    #[error("make the folder of objects: {0}")]
    Folder(#[from] std::io::Error),
    /// The settings of the bucket don't do.
    #[error("open the store of objects: {0}")]
    Store(#[from] object_store::Error),
}

/// The bucket and the prefix of an address.
fn bucket(address: &str) -> Result<(&str, &str), OpenError> {
    let rest = address.strip_prefix("s3://").ok_or(OpenError::Address)?;
    let (bucket, prefix) = rest.trim_end_matches('/').split_once('/').unwrap_or((rest.trim_end_matches('/'), ""));
    let is_plain =
        |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'/'));
    if bucket.is_empty() || !is_plain(bucket) || !is_plain(prefix) {
        return Err(OpenError::Address);
    }
    Ok((bucket, prefix))
}

/// The store at `address`, or in `folder` where the address is empty. Keys, region and endpoint of a bucket come from the
/// environment, as every tool for S3 reads them: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL`…
///
/// # Errors
/// If the folder can't be made, or a setting can't be used. Nobody is asked yet.
pub fn open(folder: &Path, address: &str) -> Result<Arc<dyn ObjectStore>, OpenError> {
    if address.is_empty() {
        std::fs::create_dir_all(folder)?;
        return Ok(Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true)));
    }
    let (bucket, prefix) = bucket(address)?;
    let mut retries = RetryConfig { retry_timeout: RETRIES, max_retries: 5, ..RetryConfig::default() };
    retries.backoff.max_backoff = Duration::from_secs(3);
    let mut client = ClientOptions::new().with_timeout(REQUEST).with_connect_timeout(Duration::from_secs(5));
    // Services within one's own walls often speak plain http; who names one so means it.
    if std::env::var("AWS_ENDPOINT_URL").is_ok_and(|endpoint| endpoint.starts_with("http://")) {
        client = client.with_allow_http(true);
    }
    let store =
        AmazonS3Builder::from_env().with_bucket_name(bucket).with_client_options(client).with_retry(retries).build()?;
    if prefix.is_empty() {
        return Ok(Arc::new(store));
    }
    Ok(Arc::new(PrefixStore::new(store, prefix)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_buckets() {
        for (address, want) in [
            ("s3://judge", Some(("judge", ""))),
            ("s3://judge/", Some(("judge", ""))),
            ("s3://judge/a/b", Some(("judge", "a/b"))),
            ("s3://", None),
            ("s3:///a", None),
            ("https://judge", None),
            ("judge", None),
            ("s3://key:secret@judge", None),
        ] {
            assert_eq!(bucket(address).ok(), want, "{address}");
        }
    }
}

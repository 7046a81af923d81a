//! The store of packages: blobs under their digest, shared with the workers. What has a name never changes.

use std::path::Path as FsPath;
use std::sync::Arc;

use axum::body::Body;
use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use judge_core::TokenId;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _, WriteMultipart};
use sha2::{Digest as _, Sha256};

use crate::error::{ApiError, ApiResult, FieldError};

/// How large a package may be, packed.
pub const PACKAGE_MOST: u64 = 256 * 1024 * 1024;
/// What a zip begins with; an empty one begins with another word, and is of no use.
const ZIP: &[u8] = b"PK\x03\x04";
/// Parts written at a time.
const CONCURRENT: usize = 2;

/// The store.
#[derive(Debug, Clone)]
pub struct Objects(Arc<dyn ObjectStore>);

/// What was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// SHA-256 in hex.
    pub digest: String,
    /// Bytes.
    pub size: u64,
}

impl Objects {
    /// The store at this address; where that is empty in this folder, which is made if need be.
    ///
    /// # Errors
    /// If a setting can't be used.
    pub fn open(folder: &FsPath, address: &str) -> anyhow::Result<Self> {
        Ok(Self(judge_objects::open(folder, address)?))
    }

    /// Stores a package as it arrives, never whole in memory. Nothing stays of one that is refused.
    ///
    /// # Errors
    /// 413 above the bound, 422 if it is no zip, 400 if it ends early, 503 if the store fails.
    pub async fn put_package<E>(&self, mut chunks: impl Stream<Item = Result<Bytes, E>> + Unpin) -> ApiResult<Stored>
    where
        ApiError: From<E>,
    {
        let upload = Path::from(format!("uploads/{}", TokenId::new()));
        let mut writer = WriteMultipart::new(self.0.put_multipart(&upload).await?);
        let stored = match copy(&mut chunks, &mut writer).await {
            Ok(stored) => stored,
            Err(error) => {
                drop(writer.abort().await);
                return Err(error);
            }
        };
        writer.finish().await?;
        self.0.rename(&upload, &package_path(&stored.digest)).await?;
        Ok(stored)
    }

    /// A package's bytes, as a body, and how many they are.
    ///
    /// # Errors
    /// 500 if it isn't there, 503 if the store fails.
    pub async fn get_package(&self, digest: &str) -> ApiResult<(Body, u64)> {
        let found = self.0.get(&package_path(digest)).await?;
        let size = found.meta.size;
        Ok((Body::from_stream(found.into_stream()), size))
    }
}

fn package_path(digest: &str) -> Path {
    Path::from(format!("packages/{digest}.zip"))
}

async fn copy<E>(
    chunks: &mut (impl Stream<Item = Result<Bytes, E>> + Unpin),
    writer: &mut WriteMultipart,
) -> ApiResult<Stored>
where
    ApiError: From<E>,
{
    let mut hash = Sha256::new();
    let mut size = 0_u64;
    let mut head = Vec::<u8>::with_capacity(ZIP.len());
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk?;
        size += chunk.len() as u64;
        if size > PACKAGE_MOST {
            return Err(ApiError::too_large("A package may have at most 256 MiB.")
                .with_errors(vec![FieldError::new("package", "may have at most 256 MiB")]));
        }
        if head.len() < ZIP.len() {
            head.extend(chunk.iter().take(ZIP.len() - head.len()));
            if head.len() == ZIP.len() && head != ZIP {
                return Err(no_zip());
            }
        }
        hash.update(&chunk);
        writer.wait_for_capacity(CONCURRENT).await?;
        writer.put(chunk);
    }
    if head != ZIP {
        return Err(no_zip());
    }
    Ok(Stored { digest: hex::encode(hash.finalize()), size })
}

fn no_zip() -> ApiError {
    ApiError::field("package", "is not a zip file")
}

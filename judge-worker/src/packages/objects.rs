//! Where stored packages come from: a folder that the api writes to, or a store that is asked over the network.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use futures::StreamExt;
use object_store::path::Path as Name;
use object_store::{ObjectStore, ObjectStoreExt as _};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

/// The largest package, packed, in bytes.
const MOST: u64 = 256 << 20;

/// What holds the packages.
#[derive(Debug, Clone)]
pub enum Objects {
    /// A folder: its files are read where they lie.
    Folder(PathBuf),
    /// A store: its objects are copied first.
    Store(Arc<dyn ObjectStore>),
}

/// A package's zip; a copy is gone with this.
pub(super) enum Zip {
    Own(PathBuf),
    Copy(PathBuf),
}

impl Zip {
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Own(path) | Self::Copy(path) => path,
        }
    }
}

impl Drop for Zip {
    fn drop(&mut self) {
        if let Self::Copy(path) = self {
            let _ = std::fs::remove_file(path);
        }
    }
}

impl Objects {
    /// The store at `address`; where that is empty, the folder.
    ///
    /// # Errors
    /// If a setting can't be used.
    pub fn open(folder: &Path, address: &str) -> Result<Self, judge_objects::OpenError> {
        if address.is_empty() {
            return Ok(Self::Folder(folder.to_owned()));
        }
        judge_objects::open(folder, address).map(Self::Store)
    }

    /// The zip of this digest, copied into `dir` if it is not on this machine. Whether it is what its name says, is for the reader
    /// to check.
    ///
    /// # Errors
    /// If there is none, or the store fails.
    pub(super) async fn get(&self, digest: &str, dir: &Path) -> io::Result<Zip> {
        let store = match self {
            Self::Folder(folder) => return Ok(Zip::Own(folder.join("packages").join(format!("{digest}.zip")))),
            Self::Store(store) => store,
        };
        let found = store.get(&Name::from(format!("packages/{digest}.zip"))).await?;
        if found.meta.size > MOST {
            return Err(io::Error::other("the stored package is larger than any that is taken"));
        }
        let copy = Zip::Copy(dir.join(format!("new-{digest}.zip")));
        let mut file = File::create(copy.path()).await?;
        let mut chunks = found.into_stream();
        while let Some(chunk) = chunks.next().await {
            file.write_all(&chunk?).await?;
        }
        file.flush().await?;
        Ok(copy)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use object_store::memory::InMemory;
    use sha2::{Digest, Sha256};

    use super::*;
    use crate::packages::{PackageError, Packages};

    #[tokio::test]
    async fn what_is_not_what_its_name_says_is_refused() {
        let dir = std::env::temp_dir().join(format!("judge-store-{}", judge_core::WorkerId::new()));
        let store = Arc::new(InMemory::new());
        let packages = Packages::open(Objects::Store(store.clone()), &dir, 1 << 20).unwrap();
        let digest = |bytes: &[u8]| hex::encode(Sha256::digest(bytes));
        let put = async |name: &str, bytes: &'static [u8]| {
            store.put(&Name::from(format!("packages/{name}.zip")), bytes.into()).await.unwrap();
        };
        let cause = async |name: &str| match packages.get(name).await {
            Err(PackageError::Disk(error)) => error.to_string(),
            other => panic!("{other:?}"),
        };
        put(&digest(b"one"), b"another").await;
        assert!(cause(&digest(b"one")).await.contains("damaged"));
        assert!(cause(&digest(b"nothing")).await.contains("not found"), "{}", cause(&digest(b"nothing")).await);
        // Whole, but no zip: that is the setter's fault.
        put(&digest(b"no zip"), b"no zip").await;
        assert!(matches!(packages.get(&digest(b"no zip")).await, Err(PackageError::Content(_))));
        let left: Vec<_> = fs::read_dir(dir.join("packages")).unwrap().collect();
        assert!(left.is_empty(), "{left:?}");

        // What a worker that was killed left behind goes at the next start.
        fs::write(dir.join("packages/new-half.zip"), "x").unwrap();
        Packages::open(Objects::Store(store.clone()), &dir, 1 << 20).unwrap();
        assert_eq!(fs::read_dir(dir.join("packages")).unwrap().count(), 0);
        fs::remove_dir_all(dir).unwrap();
    }
}

//! A stored package → a folder of files, and what it says.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

use problem_package::{Finding, UnpackLimits};
use sha2::{Digest, Sha256};
use tokio::sync::OnceCell;

use super::objects::Zip;
use super::{About, Loaded, PackageError, test_case};
use crate::judge::Judging;
use crate::own_input::known_inputs;

/// Whether the package of this digest lies unpacked below `dir`.
pub(super) fn is_there(dir: &Path, digest: &str) -> bool {
    dir.join(digest).join("about.json").is_file()
}

/// The package of this digest below `dir`, unpacked there if its zip is given.
pub(super) fn load(zip: Option<Zip>, dir: &Path, digest: &str) -> Result<Loaded, PackageError> {
    let place = dir.join(digest);
    if let Some(zip) = zip {
        unpack(zip.path(), dir, &place, digest)?;
    }
    let about: About = serde_json::from_slice(&fs::read(place.join("about.json"))?).map_err(io::Error::other)?;
    let root = about.folder_name.as_ref().map_or_else(|| place.join("files"), |name| place.join("files").join(name));
    let (package, mut warnings) = problem_package::load(&root).map_err(PackageError::Content)?;
    warnings.splice(0..0, about.warnings.iter().map(|(path, message)| Finding::new(path, message)));
    let tests = package.test_cases.iter().zip(1..).map(|(case, number)| test_case(&package, case, number)).collect();
    let judging = Judging {
        scoring: package.scoring.clone(),
        interactive: package.interactive,
        passes: package.passes,
        answers: package.answers,
        static_validator: None,
        input_file: package.input_file.clone(),
        output_file: package.output_file.clone(),
    };
    Ok(Loaded {
        known_inputs: known_inputs(),
        input_validators: package.input_validators.iter().map(|_| OnceCell::new()).collect(),
        package,
        judging,
        warnings,
        folder_name: about.folder_name,
        tests,
        validator: OnceCell::new(),
        static_validator: OnceCell::new(),
        bytes: about.bytes,
        used: Mutex::new(Instant::now()),
    })
}

fn unpack(object: &Path, dir: &Path, place: &Path, digest: &str) -> Result<(), PackageError> {
    check_digest(object, digest)?;
    let new = dir.join(format!("new-{digest}"));
    for old in [&new, place] {
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
    }
    let files = new.join("files");
    fs::create_dir_all(&files)?;
    let unpacked = match problem_package::unpack(File::open(object)?, &files, &UnpackLimits::default()) {
        Ok(unpacked) => unpacked,
        Err(findings) => {
            fs::remove_dir_all(&new)?;
            return Err(PackageError::Content(findings));
        }
    };
    let warnings = unpacked.warnings.into_iter().map(|w| (w.path, w.message)).collect();
    let about = About { folder_name: unpacked.folder_name, warnings, bytes: size_of(&files)? };
    fs::write(new.join("about.json"), serde_json::to_vec(&about).map_err(io::Error::other)?)?;
    fs::rename(&new, place)?;
    Ok(())
}

fn check_digest(object: &Path, digest: &str) -> io::Result<()> {
    let (_, found) = digest_of(object).map_err(|e| io::Error::new(e.kind(), format!("the stored package: {e}")))?;
    if hex::encode(found) == digest { Ok(()) } else { Err(io::Error::other("the stored package is damaged")) }
}

/// A file's size in bytes and its SHA-256, read piece by piece.
///
/// # Errors
/// If it can't be read.
pub(crate) fn digest_of(path: &Path) -> io::Result<(u64, [u8; 32])> {
    let (mut file, mut hash, mut bytes) = (File::open(path)?, Sha256::new(), 0);
    let mut buffer = vec![0; 256 * 1024];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok((bytes, hash.finalize().into())),
            count => {
                hash.update(&buffer[..count]);
                bytes += count as u64;
            }
        }
    }
}

fn size_of(dir: &Path) -> io::Result<u64> {
    let mut bytes = 0;
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else {
                bytes += entry.metadata()?.len();
            }
        }
    }
    Ok(bytes)
}

//! Unpacks an uploaded zip into a folder of ours. The archive is hostile: no size, name or count in it is believed.
//!
//! Order of work: (1) the archive's own size; (2) the central directory is walked entry by entry, never held as a whole, and
//! its number of entries bounded; (3) every name is checked before anything is written under it; (4) bytes are counted as
//! they come out of the inflater; (5) links are never made: after all files are there, each becomes a copy of what it points
//! to inside the archive, within the same bounds.
//!
//! On an error the destination holds rubbish; the caller, whose folder it is, removes it.

use std::collections::HashMap;
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use zip::read::{Config, ZipReadOptions};
use zip::unstable::read::ZipIterable;

use crate::entry::{self, S_IFDIR, S_IFLNK, S_IFMT};
use crate::error::Finding;
use crate::names;

/// How much an archive may hold.
#[derive(Debug, Clone, Copy)]
pub struct UnpackLimits {
    /// Size of the archive, in bytes.
    pub packed_bytes: u64,
    /// Size of all files together, copies made of links included, in bytes.
    pub unpacked_bytes: u64,
    /// Number of entries, and of files and folders made of them.
    pub entries: usize,
}

impl Default for UnpackLimits {
    /// What the public contract allows: 256 MiB packed, 1 GiB unpacked, 50,000 entries.
    fn default() -> Self {
        Self { packed_bytes: 256 << 20, unpacked_bytes: 1 << 30, entries: 50_000 }
    }
}

/// Where the package lies after unpacking.
#[derive(Debug)]
pub struct Unpacked {
    /// The package's root: the destination, or the one folder in it.
    pub root: PathBuf,
    /// That folder's name, if the archive had everything in one folder.
    pub folder_name: Option<String>,
    /// Oddities that don't hinder.
    pub warnings: Vec<Finding>,
}

const LINK_BYTES: u64 = 4096;
const MAX_LINK_ROUNDS: usize = 40;
/// All names and targets of links together, in bytes: they are held in memory, twice.
const NAMES_BYTES: usize = 4 << 20;

/// Unpacks `zip` into `dest`, an empty folder.
///
/// # Errors
/// What is wrong with the archive, with the entry's name as the path. A failure to write (disk full) comes out the same
/// way with an empty path.
pub fn unpack<R: Read + Seek>(mut zip: R, dest: &Path, limits: &UnpackLimits) -> Result<Unpacked, Vec<Finding>> {
    let one = |finding: Finding| vec![finding];
    let size = zip.seek(SeekFrom::End(0)).map_err(|e| one(io_finding("", &e)))?;
    if size > limits.packed_bytes {
        return Err(one(whole(format!("the archive is larger than {} MiB", limits.packed_bytes >> 20))));
    }
    let mut archive =
        ZipIterable::try_new(zip, Config::default()).map_err(|e| one(whole(format!("not a zip archive: {e}"))))?;
    if archive.len() > limits.entries {
        return Err(one(whole(format!("the archive has more than {} entries", limits.entries))));
    }
    let mut unpacker = Unpacker {
        dest,
        limits,
        left: limits.unpacked_bytes,
        names_left: NAMES_BYTES,
        made: HashMap::new(),
        links: Vec::new(),
        warnings: Vec::new(),
    };
    unpacker.extract(&mut archive).map_err(one)?;
    unpacker.resolve_links().map_err(one)?;
    let folder_name = unpacker.single_folder();
    let root = folder_name.as_ref().map_or_else(|| dest.to_owned(), |name| dest.join(name));
    Ok(Unpacked { root, folder_name, warnings: unpacker.warnings })
}

fn whole(message: impl Into<String>) -> Finding {
    Finding::new("", message)
}

fn io_finding(path: &str, error: &io::Error) -> Finding {
    match error.kind() {
        // The inflater's and the checksum's complaints.
        io::ErrorKind::InvalidData
        | io::ErrorKind::InvalidInput
        | io::ErrorKind::UnexpectedEof
        | io::ErrorKind::Other => Finding::new(path, format!("damaged: {error}")),
        kind => whole(format!("the package could not be written: {kind}")),
    }
}

struct Unpacker<'a> {
    dest: &'a Path,
    limits: &'a UnpackLimits,
    /// Bytes that may still come out.
    left: u64,
    /// Bytes that names and targets may still take.
    names_left: usize,
    /// What is there, by its name in lower case (a clash would lose a file on other systems).
    made: HashMap<String, Made>,
    links: Vec<Link>,
    warnings: Vec<Finding>,
}

struct Made {
    name: String,
    is_dir: bool,
}

struct Link {
    name: String,
    target: String,
}

impl Unpacker<'_> {
    fn extract<R: Read + Seek>(&mut self, archive: &mut ZipIterable<R>) -> Result<(), Finding> {
        let damaged = |e| whole(format!("the archive's list of entries is damaged: {e}"));
        let files = archive.files().map_err(damaged)?;
        let mut ranges = Vec::with_capacity(files.len());
        while let Some(entry) = files.next() {
            let entry = entry.map_err(damaged)?;
            let name = entry::name(&entry)?;
            let is_dir = name.ends_with('/') || entry::file_type(&entry) == S_IFDIR;
            let name = name.trim_end_matches('/').to_owned();
            names::check_path(&name).map_err(|m| Finding::new(&*name, m))?;
            if name.split('/').any(names::is_rubbish) {
                continue;
            }
            if is_dir {
                self.make_dirs(&name, &name)?;
                continue;
            }
            entry::check(&entry, &name)?;
            entry::check_local(files.reader_mut(), &entry, &name)?;
            let size = entry.size();
            let packed = entry.compressed_size();
            let start = entry.header_start();
            let reader = entry
                .with_reader(files.reader_mut(), ZipReadOptions::new())
                .map_err(|e| Finding::new(&*name, format!("can't be read: {e}")))?;
            let data_start = reader.data_start().unwrap_or(start);
            ranges.push((start, data_start.saturating_add(packed)));
            self.write_entry(reader, &name, size)?;
        }
        ranges.sort_unstable();
        if ranges.windows(2).any(|pair| pair[1].0 < pair[0].1) {
            return Err(whole("entries of the archive overlap"));
        }
        Ok(())
    }

    fn write_entry(
        &mut self,
        mut reader: zip::read::ZipFile<'_, impl Read>,
        name: &str,
        size: u64,
    ) -> Result<(), Finding> {
        let is_link = reader.unix_mode().is_some_and(|mode| mode & S_IFMT == S_IFLNK);
        if let Some((parent, _)) = name.rsplit_once('/') {
            self.make_dirs(parent, name)?;
        }
        self.claim(name, name, false)?;
        if is_link {
            let mut target = String::new();
            let read =
                (&mut reader).take(LINK_BYTES + 1).read_to_string(&mut target).map_err(|e| io_finding(name, &e))?;
            if read as u64 > LINK_BYTES {
                return Err(Finding::new(name, "a link with an unreasonably long target"));
            }
            self.hold(&target)?;
            self.links.push(Link { name: name.to_owned(), target });
            return Ok(());
        }
        let written = self.copy(&mut reader, name)?;
        if written != size {
            return Err(Finding::new(name, "damaged: its size is not the one in the archive's list"));
        }
        Ok(())
    }

    /// Copies all of `reader` into the new file `name`, within the bytes that are left.
    fn copy(&mut self, reader: &mut impl Read, name: &str) -> Result<u64, Finding> {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o644)
            .open(self.dest.join(name))
            .map_err(|e| io_finding(name, &e))?;
        let mut buffer = [0; 32 * 1024];
        let mut written = 0u64;
        loop {
            let n = match reader.read(&mut buffer) {
                Ok(0) => break,
                Ok(n) => n,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) => return Err(io_finding(name, &e)),
            };
            self.left = self.left.checked_sub(n as u64).ok_or_else(|| self.too_large())?;
            file.write_all(&buffer[..n])
                .map_err(|e| whole(format!("the package could not be written: {}", e.kind())))?;
            written += n as u64;
        }
        file.set_permissions(Permissions::from_mode(0o644)).map_err(|e| io_finding(name, &e))?;
        Ok(written)
    }

    fn too_large(&self) -> Finding {
        whole(format!("the archive unpacks to more than {} MiB", self.limits.unpacked_bytes >> 20))
    }

    /// Notes that `name` is made for the entry `entry`.
    fn claim(&mut self, name: &str, entry: &str, is_dir: bool) -> Result<(), Finding> {
        let key = name.to_lowercase();
        match self.made.get(&key) {
            None if self.made.len() >= self.limits.entries => {
                Err(whole(format!("the archive makes more than {} files and folders", self.limits.entries)))
            }
            None => {
                self.hold(name)?;
                self.made.insert(key, Made { name: name.to_owned(), is_dir });
                Ok(())
            }
            Some(made) if made.name != name => {
                Err(Finding::new(entry, format!("differs from `{}` only by upper and lower case", made.name)))
            }
            Some(made) if made.is_dir && is_dir => Ok(()),
            Some(_) => Err(Finding::new(entry, "is in the archive twice, or is both a file and a folder")),
        }
    }

    /// Counts a text that is kept.
    fn hold(&mut self, text: &str) -> Result<(), Finding> {
        let left = self.names_left.checked_sub(text.len());
        self.names_left = left.ok_or_else(|| whole("the names in the archive are too long together"))?;
        Ok(())
    }

    fn make_dirs(&mut self, dir: &str, entry: &str) -> Result<(), Finding> {
        for end in dir.match_indices('/').map(|(i, _)| i).chain([dir.len()]) {
            let name = &dir[..end];
            if self.made.get(&name.to_lowercase()).is_some_and(|m| m.is_dir && m.name == name) {
                continue;
            }
            self.claim(name, entry, true)?;
            DirBuilder::new().mode(0o755).create(self.dest.join(name)).map_err(|e| io_finding(entry, &e))?;
        }
        Ok(())
    }

    /// Replaces links by copies. A link may point to another one, or into a folder that is one: so in rounds, until
    /// nothing is left or nothing moves.
    fn resolve_links(&mut self) -> Result<(), Finding> {
        for _ in 0..MAX_LINK_ROUNDS {
            let links = std::mem::take(&mut self.links);
            let before = links.len();
            if before == 0 {
                return Ok(());
            }
            for link in links {
                self.resolve_link(link)?;
            }
            if self.links.len() == before {
                break;
            }
        }
        for link in std::mem::take(&mut self.links) {
            self.made.remove(&link.name.to_lowercase());
            self.warnings
                .push(Finding::new(link.name, format!("a link to `{}`, which isn't there, is left out", link.target)));
        }
        Ok(())
    }

    fn resolve_link(&mut self, link: Link) -> Result<(), Finding> {
        let target = names::join(&link.name, &link.target)
            .ok_or_else(|| Finding::new(&*link.name, format!("a link to `{}`, outside of the archive", link.target)))?;
        if format!("{}/", link.name).starts_with(&format!("{target}/")) || target.is_empty() {
            return Err(Finding::new(&*link.name, "a link to a folder that it lies in"));
        }
        let source = self.dest.join(&target);
        match fs::symlink_metadata(&source) {
            Ok(meta) if meta.is_file() => self.copy_file(&source, &link.name),
            Ok(_) if self.links_inside(&target) => {
                self.links.push(link); // first those in the folder
                Ok(())
            }
            Ok(_) => {
                self.made.remove(&link.name.to_lowercase());
                self.copy_dir(&target, &link.name, 0)
            }
            Err(_) => {
                self.links.push(link);
                Ok(())
            }
        }
    }

    fn links_inside(&self, dir: &str) -> bool {
        let prefix = format!("{dir}/");
        self.links.iter().any(|l| l.name.starts_with(&prefix))
    }

    fn copy_file(&mut self, source: &Path, name: &str) -> Result<(), Finding> {
        let mut file = File::open(source).map_err(|e| io_finding(name, &e))?;
        self.copy(&mut file, name).map(|_| ())
    }

    fn copy_dir(&mut self, source: &str, name: &str, depth: usize) -> Result<(), Finding> {
        if depth > names::MAX_DEPTH {
            return Err(Finding::new(name, "links nest too deeply"));
        }
        self.make_dirs(name, name)?;
        let list = fs::read_dir(self.dest.join(source)).map_err(|e| io_finding(name, &e))?;
        for entry in list {
            let entry = entry.map_err(|e| io_finding(name, &e))?;
            let Some(file_name) = entry.file_name().to_str().map(str::to_owned) else { continue };
            let (from, to) = (format!("{source}/{file_name}"), format!("{name}/{file_name}"));
            names::check_path(&to).map_err(|m| Finding::new(&*to, m))?;
            if entry.file_type().map_err(|e| io_finding(name, &e))?.is_dir() {
                self.copy_dir(&from, &to, depth + 1)?;
            } else {
                self.claim(&to, name, false)?;
                self.copy_file(&entry.path(), &to)?;
            }
        }
        Ok(())
    }

    /// The one folder that holds everything, unless the root itself looks like a package.
    fn single_folder(&self) -> Option<String> {
        let visible = |m: &&Made| !m.name.contains('/') && !m.name.starts_with('.');
        let top: Vec<&Made> = self.made.values().filter(visible).collect();
        match top.as_slice() {
            [one] if one.is_dir => Some(one.name.clone()),
            _ if self.made.contains_key("problem.yaml") => None,
            _ => {
                // Other files may lie beside the folder (a licence, a read-me).
                let has_package =
                    |m: &&&Made| m.is_dir && self.made.contains_key(&format!("{}/problem.yaml", m.name).to_lowercase());
                let mut folders = top.iter().filter(has_package);
                folders.next().filter(|_| folders.next().is_none()).map(|m| m.name.clone())
            }
        }
    }
}

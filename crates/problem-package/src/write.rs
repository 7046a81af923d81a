//! Packs a package's folder into a zip again, with nothing lost.

use std::fs::{self, File};
use std::io::{self, Seek, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::names;

/// Packs everything below `dir` into `out`, in the order of the names, all of it inside one folder called `folder` (which
/// [`crate::unpack`] gives back as `folder_name`). The same files give the same bytes: times aren't written.
///
/// # Errors
/// Reading the folder or writing to `out` failed, or something in the folder has a name that an archive can't hold.
pub fn write_zip(dir: &Path, folder: &str, out: impl Write + Seek) -> io::Result<()> {
    let mut zip = ZipWriter::new(out);
    add(&mut zip, dir, folder, 0)?;
    zip.finish().map_err(io::Error::other)?;
    Ok(())
}

fn add<W: Write + Seek>(zip: &mut ZipWriter<W>, dir: &Path, prefix: &str, depth: usize) -> io::Result<()> {
    names::check_path(prefix).map_err(io::Error::other)?;
    if depth > names::MAX_DEPTH {
        return Err(io::Error::other("nested too deeply"));
    }
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).unix_permissions(0o644);
    zip.add_directory(prefix, options.unix_permissions(0o755)).map_err(io::Error::other)?;
    let mut entries = fs::read_dir(dir)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_unstable_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().into_string().map_err(|_| io::Error::other("a name that is not UTF-8"))?;
        if names::is_rubbish(&name) {
            continue;
        }
        let path = format!("{prefix}/{name}");
        // Follows links: a package read from a setter's own folder may have some. Unpacked ones never do.
        let meta = fs::metadata(entry.path())?;
        if meta.is_dir() {
            add(zip, &entry.path(), &path, depth + 1)?;
        } else {
            names::check_path(&path).map_err(io::Error::other)?;
            zip.start_file(path, options.large_file(meta.len() >= u64::from(u32::MAX))).map_err(io::Error::other)?;
            io::copy(&mut File::open(entry.path())?, zip)?;
        }
    }
    Ok(())
}

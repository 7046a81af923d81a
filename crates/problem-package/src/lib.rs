//! Reads, checks and writes problem packages. Synchronous and pure but for the files; its input is hostile.
//!
//! The way of a package: [`unpack`] puts an uploaded zip into a folder, [`load`] reads the folder into a [`Package`] or
//! says everything that is wrong with it, [`statement::render`] makes the statement's HTML, [`write_zip`] packs the folder
//! again. Whatever is wrong is a [`Finding`] with its path in the package.
//!
//! Lives here: the formats (ICPC/Kattis `legacy`, `2023-07-draft`, `2025-09`, DOMjudge's extras, Polygon, zips of nothing but
//! tests, our own `judge.yaml`).
//! Never lives here: running anything, comparing outputs, SQL, async code.

mod answers;
mod archive;
mod constants;
mod entry;
mod error;
mod expected;
mod flags;
mod function;
mod groups;
mod judge_yaml;
mod limits;
mod metadata;
mod names;
mod plain;
mod polygon;
mod program;
mod read;
pub mod statement;
mod submissions;
mod test_data;
mod tree;
mod validators;
mod write;
mod yaml;

pub use archive::{UnpackLimits, Unpacked, unpack};
pub use error::Finding;
pub use expected::Expected;
pub use flags::DefaultFlags;
pub use judge_yaml::JudgeYaml;
pub use limits::{Bounds, PROVISIONAL_TIME, TimeLimit, TimeRule};
pub use metadata::{Format, Rights, Source};
pub use program::{Dialect, Program};
pub use read::{OutputValidator, Package, load, load_with};
pub use submissions::Submission;
pub use test_data::{InputArgs, Sample, TestCase, ValidatorTest};
pub use write::write_zip;

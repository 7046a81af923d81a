//! Limits, and the units they come in.

use std::fmt;

macro_rules! unit {
    ($(#[$meta:meta])* $name:ident, $suffix:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "sqlx", derive(sqlx::Type), sqlx(transparent))]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!("{} ", $suffix), self.0)
            }
        }
    };
}

unit!(
    /// A duration in milliseconds. Signed because the database has no unsigned numbers; never negative.
    TimeMs,
    "ms"
);
unit!(
    /// An amount of memory in KiB.
    MemoryKib,
    "KiB"
);
unit!(
    /// An amount of output in KiB.
    OutputKib,
    "KiB"
);

impl TimeMs {
    /// As a [`std::time::Duration`]; negative values count as zero.
    pub fn duration(self) -> std::time::Duration {
        std::time::Duration::from_millis(u64::try_from(self.0).unwrap_or(0))
    }
}

impl MemoryKib {
    /// In bytes; negative values count as zero, overflow is cut.
    pub fn bytes(self) -> u64 {
        u64::try_from(self.0).unwrap_or(0).saturating_mul(1024)
    }
}

impl OutputKib {
    /// In bytes; negative values count as zero, overflow is cut.
    pub fn bytes(self) -> u64 {
        u64::try_from(self.0).unwrap_or(0).saturating_mul(1024)
    }
}

/// What a problem allows a submission. Defaults are those of the ICPC problem package format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Limits {
    /// CPU time of one test.
    pub time_ms: TimeMs,
    /// Peak memory of one test.
    pub memory_kib: MemoryKib,
    /// Standard output (and each file) of one test.
    pub output_kib: OutputKib,
    /// Size of the source, all files together.
    pub code_kib: i64,
    /// CPU time of compiling.
    pub compilation_time_ms: TimeMs,
    /// Memory of compiling.
    pub compilation_memory_kib: MemoryKib,
    /// CPU time of one run of a validator.
    pub validation_time_ms: TimeMs,
    /// Memory of a validator.
    pub validation_memory_kib: MemoryKib,
    /// Output of a validator, feedback files included.
    pub validation_output_kib: OutputKib,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time_ms: TimeMs(2_000),
            memory_kib: MemoryKib(2_048 * 1_024),
            output_kib: OutputKib(8 * 1_024),
            code_kib: 128,
            compilation_time_ms: TimeMs(60_000),
            compilation_memory_kib: MemoryKib(2_048 * 1_024),
            validation_time_ms: TimeMs(60_000),
            validation_memory_kib: MemoryKib(2_048 * 1_024),
            validation_output_kib: OutputKib(8 * 1_024),
        }
    }
}

//! Why there is no verdict though somebody asked for one.

use crate::program::CompileFault;
use crate::sandbox::SandboxError;

/// Why *we* failed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A box failed; another may not.
    #[error(transparent)]
    Sandbox(#[from] SandboxError),
    /// A file of ours can't be read.
    #[error("read our own files: {0}")]
    Disk(String),
    /// The problem package is at fault, at this path.
    #[error("use {path}: {message}")]
    Package {
        /// Path in the package.
        path: String,
        /// What is wrong.
        message: String,
    },
    /// A language's image is broken.
    #[error("{0}")]
    Image(String),
}

impl Fault {
    /// Whether the container engine did not answer.
    pub fn is_unanswered(&self) -> bool {
        matches!(self, Self::Sandbox(SandboxError::NoAnswer(_)))
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error.to_string())
    }
}

impl From<CompileFault> for Fault {
    fn from(fault: CompileFault) -> Self {
        match fault {
            CompileFault::Sandbox(error) => Self::Sandbox(error),
            CompileFault::Image(message) => Self::Image(message),
        }
    }
}

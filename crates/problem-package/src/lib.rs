//! Problem packages.

//! Packages by other people, as their authors made them, through the API.

//! Tests of the whole: house rules and end to end.

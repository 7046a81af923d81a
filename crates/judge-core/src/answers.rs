//! Problems whose submissions are answers instead of programs: how their files are called. The format leaves that open; here a
//! file is called after the test case that it answers.

/// Stands where a submission names its language.
pub const LANGUAGE: &str = "text";
/// How many files a submission may have, and a problem test cases to be answered.
pub const FILES_MOST: usize = 1_000;
/// Endings that a file may have.
const ENDINGS: [&str; 3] = [".out", ".ans", ".txt"];
const SECRET: &str = "secret/";

/// The name of the file that answers a test case: `secret/small/1` is answered by `small-1.out`.
pub fn file_name(test: &str) -> String {
    format!("{}.out", stem(test))
}

/// Whether a file, which may lie in folders as the test does, answers a test case.
pub fn is_answer(file: &str, test: &str) -> bool {
    let named = |file: &str| stem(file) == stem(test);
    named(file) || ENDINGS.iter().any(|ending| file.strip_suffix(ending).is_some_and(named))
}

/// The test case's name below `secret`, without folders.
fn stem(test: &str) -> String {
    test.strip_prefix(SECRET).unwrap_or(test).replace('/', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_after_tests() {
        assert_eq!(file_name("secret/1"), "1.out");
        assert_eq!(file_name("secret/small/1"), "small-1.out");
        for (file, test, want) in [
            ("1.out", "secret/1", true),
            ("1.ans", "secret/1", true),
            ("1", "secret/1", true),
            ("1.in", "secret/1", false),
            ("01.out", "secret/1", false),
            ("small-1.txt", "secret/small/1", true),
            ("small/1.out", "secret/small/1", true),
            ("secret/small/1.out", "secret/small/1", true),
            ("1.out", "secret/small/1", false),
            ("1.5.out", "secret/1.5", true),
            ("1.5", "secret/1.5", true),
            ("1.out.out", "secret/1.out", true),
        ] {
            assert_eq!(is_answer(file, test), want, "{file} {test}");
        }
        assert!(is_answer(&file_name("secret/x/y"), "secret/x/y"));
    }
}

//! The flags of the format's default output validator. Comparing is the worker's; here is only what was asked for.

/// Flags of the default output validator, as the package gives them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DefaultFlags {
    /// Upper and lower case differ. Otherwise ASCII letters are compared without regard to case.
    pub case_sensitive: bool,
    /// White space must be the same in kind and amount. Otherwise it only separates tokens.
    pub space_change_sensitive: bool,
    /// Tokens of the answer that are numbers are right within this absolute error…
    pub float_absolute: Option<f64>,
    /// …or within this relative error.
    pub float_relative: Option<f64>,
}

impl DefaultFlags {
    /// Reads the flags from a validator's arguments.
    ///
    /// # Errors
    /// A sentence that names the argument that is unknown, incomplete, or not a finite number ≥ 0.
    pub fn parse<S: AsRef<str>>(args: &[S]) -> Result<Self, String> {
        let mut flags = Self::default();
        let mut args = args.iter().map(AsRef::as_ref);
        while let Some(arg) = args.next() {
            match arg {
                "case_sensitive" => flags.case_sensitive = true,
                "space_change_sensitive" => flags.space_change_sensitive = true,
                "float_tolerance" | "float_absolute_tolerance" | "float_relative_tolerance" => {
                    let epsilon = args.next().ok_or_else(|| format!("`{arg}` lacks its number"))?;
                    let epsilon = epsilon
                        .parse::<f64>()
                        .ok()
                        .filter(|e| e.is_finite() && *e >= 0.0)
                        .ok_or_else(|| format!("`{arg} {epsilon}`: not a number of 0 or more"))?;
                    if arg != "float_relative_tolerance" {
                        flags.float_absolute = Some(epsilon);
                    }
                    if arg != "float_absolute_tolerance" {
                        flags.float_relative = Some(epsilon);
                    }
                }
                other => return Err(format!("the default output validator has no flag `{other}`")),
            }
        }
        Ok(flags)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags() {
        let parse = |text: &str| DefaultFlags::parse(&text.split_whitespace().collect::<Vec<_>>());
        assert_eq!(parse(""), Ok(DefaultFlags::default()));
        let both = parse("case_sensitive float_tolerance 1E-6").unwrap();
        assert!(both.case_sensitive && !both.space_change_sensitive);
        assert_eq!((both.float_absolute, both.float_relative), (Some(1e-6), Some(1e-6)));
        let absolute = parse("space_change_sensitive float_absolute_tolerance 0.5").unwrap();
        assert_eq!((absolute.float_absolute, absolute.float_relative), (Some(0.5), None));
        for bad in ["float_tolerance", "float_tolerance x", "float_tolerance -1", "float_tolerance inf", "nonsense"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}

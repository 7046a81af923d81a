// expect: compile_error | a macro that doubles its text
macro_rules! double {
    ($of:expr,) => { let _ = $of; };
    ($of:expr, $first:tt $($rest:tt)*) => { double!($of + $of, $($rest)*); double!($of - $of, $($rest)*); };
}

fn main() {
    double!(1, 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1);
}

// expect: compile_error, run_time_error | a plug-in for the compiler is no program
#![crate_type = "proc-macro"]
extern crate proc_macro;

#[proc_macro]
pub fn run(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    std::fs::write("/tmp/left", "x").unwrap();
    proc_macro::TokenStream::new()
}

fn main() {
}

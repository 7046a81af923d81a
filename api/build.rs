//! Rebuilds when migrations or the page change, and makes sure that the page's folder exists, so that the api builds
//! before the page was ever built.

fn main() {
    println!("cargo::rerun-if-changed=../migrations");
    println!("cargo::rerun-if-changed=../frontend/dist");
    let dist = std::path::Path::new("../frontend/dist");
    if !dist.exists()
        && let Err(error) = std::fs::create_dir_all(dist)
    {
        println!("cargo::warning=frontend/dist can't be made: {error}");
    }
}

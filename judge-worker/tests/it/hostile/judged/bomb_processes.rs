// expect: wrong_answer, run_time_error, memory_limit_exceeded, time_limit_exceeded | each of which does the same
fn main() {
    for _ in 0..100 {
        let _ = std::process::Command::new("/proc/self/exe").spawn();
    }
}

// expect: run_time_error, memory_limit_exceeded, time_limit_exceeded | threads are counted
fn main() {
    loop {
        std::thread::spawn(std::thread::park);
    }
}

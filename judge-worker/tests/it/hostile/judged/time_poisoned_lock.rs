// expect: run_time_error, time_limit_exceeded | a lock that is taken twice
fn main() {
    let lock = std::sync::Mutex::new(0);
    let first = lock.lock().unwrap();
    let second = lock.lock().unwrap();
    println!("{}", *first + *second);
}

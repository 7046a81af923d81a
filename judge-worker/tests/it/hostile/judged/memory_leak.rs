// expect: memory_limit_exceeded | memory that nobody gives back
fn main() {
    loop {
        std::hint::black_box(Box::leak(vec![1_u8; 1 << 20].into_boxed_slice()));
    }
}

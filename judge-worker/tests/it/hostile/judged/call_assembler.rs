// expect: accepted | system calls without a library are refused like any others
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn call(number: i64, a: i64, b: i64, c: i64) -> i64 {
    let result;
    unsafe {
        std::arch::asm!("syscall", inlateout("rax") number => result, in("rdi") a, in("rsi") b, in("rdx") c, out("rcx") _, out("r11") _);
    }
    result
}

fn main() {
    // unshare, ptrace, socket, bpf, keyctl, io_uring_setup, setuid, memfd_create, userfaultfd, kill of the runner
    for (number, a, b, c) in [(272, 0x1000_0000, 0, 0), (101, 0, 0, 0), (41, 2, 1, 0), (321, 0, 0, 0), (250, 0, -3, 1), (425, 8, 0, 0), (105, 0, 0, 0), (319, 0, 0, 0), (323, 1, 0, 0), (62, 1, 9, 0)] {
        if call(number, a, b, c) >= 0 {
            println!("ESCAPED {number}");
        }
    }
    answer();
}

//! What runs do and report: streams, ends, limits, numbers, files.

use std::time::Duration;

use judge_core::{MemoryKib, OutputKib};
use judge_worker::sandbox::{ExitStatus, KilledBy, RunReport, RunSpec, Sandbox, Stdin, Way};

use crate::boxes::{box_with, compile, image, input, main_run, pool_by, run_c, text};
use crate::ways::both_ways;

both_ways! {
    ends_are_told_as_they_are
    what_cannot_be_executed_is_told_apart_from_failures_of_ours
    input_reaches_the_program_whole_and_output_the_worker
    output_is_whole_however_fast_the_program_ends
    input_can_be_opened_again_to_read_but_not_to_write
    a_program_has_its_streams_its_environment_and_nothing_else
    limits_end_a_run_and_are_named
    memory_is_measured_truly_whatever_ran_before
    cpu_time_is_that_of_the_whole_tree
    the_answer_comes_when_the_main_process_ends
    nothing_of_a_run_is_left_for_the_next
    get_and_keep_take_regular_files_alone
}

const NOTHING: &str = "int main(void) { return 0; }";
const COPY: &str = r#"#include <unistd.h>
    int main(void) { static char b[1 << 16]; long n; while ((n = read(0, b, sizeof b)) > 0) for (long d = 0; d < n;) {
        long w = write(1, b + d, n - d); if (w < 0) return 1; d += w; } return 0; }"#;

async fn ends_are_told_as_they_are(way: Way) {
    let pool = pool_by(way, 1).await;
    let cases = [
        (NOTHING, ExitStatus::Code(0)),
        ("int main(void) { return 42; }", ExitStatus::Code(42)),
        ("int main(void) { return 137; }", ExitStatus::Code(137)),
        ("int main(void) { return *(volatile int *)0; }", ExitStatus::Signal(11)),
        ("#include <stdlib.h>\nint main(void) { abort(); }", ExitStatus::Signal(6)),
        ("#include <signal.h>\nint main(void) { raise(SIGKILL); }", ExitStatus::Signal(9)),
        ("#include <signal.h>\nint main(void) { raise(SIGXCPU); }", ExitStatus::Signal(24)),
        // SIGPIPE has its usual meaning, and no signal is blocked.
        ("#include <signal.h>\nint main(void) { raise(SIGPIPE); }", ExitStatus::Signal(13)),
    ];
    for (source, expected) in cases {
        let report = run_c(&pool, source, |_| {}).await;
        assert_eq!(report.status, expected, "{source}");
        assert_eq!(report.killed_by, None, "{source}");
    }
    pool.shutdown().await;
}

async fn what_cannot_be_executed_is_told_apart_from_failures_of_ours(way: Way) {
    let pool = pool_by(way, 1).await;
    let mut taken = pool.take(&image()).await.unwrap();
    taken.put("text", true, b"no program\n").await.unwrap();
    taken.put("folder/closed", false, &compile(NOTHING)).await.unwrap();
    for (program, errno) in [("/box/p/none", 2), ("/box/p/text", 8), ("/box/p/folder/closed", 13), ("none", 2)] {
        let report = taken.run(RunSpec { argv: vec![program.into()], ..main_run() }).await.unwrap();
        assert_eq!(report.status, ExitStatus::NotExecuted(errno), "{program}");
    }
    taken.close().await;
    pool.shutdown().await;
}

async fn input_reaches_the_program_whole_and_output_the_worker(way: Way) {
    let pool = pool_by(way, 1).await;
    let every_byte: Vec<u8> = (0..=255).collect();
    let large: Vec<u8> = (0..64_u32 << 20).map(|i| (i / 7) as u8).collect();
    for content in [&[][..], b"7\n", b"no newline", &every_byte, &large] {
        let report = run_c(&pool, COPY, |spec| {
            spec.stdin = Stdin::File(input("copy", content));
            spec.limits.output = OutputKib(64 << 10);
            spec.limits.cpu = Duration::from_secs(10);
            spec.limits.wall = Duration::from_secs(20);
            spec.capture.stdout_bytes = u64::MAX;
        })
        .await;
        assert_eq!((report.status, report.killed_by), (ExitStatus::Code(0), None));
        assert!(report.stdout == content && !report.stdout_cut, "{} bytes", content.len());
    }
    pool.shutdown().await;
}

async fn output_is_whole_however_fast_the_program_ends(way: Way) {
    let pool = pool_by(way, 1).await;
    let source =
        "#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\nint main(int c, char **v) { int n = atoi(v[1]);
        for (int i = 0; i < n; i++) { putchar('a' + i % 26); if (i % 3 == 0) putc('!', stderr); } }";
    let mut taken = box_with(&pool, source).await;
    for round in 0..400 {
        let length = [1, 100, 5_000, 70_000][round % 4];
        let mut spec = main_run();
        spec.argv.push(length.to_string());
        spec.capture.stdout_bytes = 1 << 20;
        let report = taken.run(spec).await.unwrap();
        assert_eq!(report.status, ExitStatus::Code(0));
        assert_eq!(report.stdout.len(), length, "round {round}");
        assert_eq!(report.stderr.len(), length.div_ceil(3), "round {round}");
    }
    taken.close().await;
    pool.shutdown().await;
}

async fn input_can_be_opened_again_to_read_but_not_to_write(way: Way) {
    let pool = pool_by(way, 1).await;
    let source = r#"#include <stdio.h>
        #include <errno.h>
        #include <fcntl.h>
        int main(void) { char b[99] = {0}; const char *names[] = {"/dev/stdin", "/proc/self/fd/0", "/dev/fd/3"};
            for (int i = 0; i < 3; i++) { FILE *f = fopen(names[i], "r"); if (!f) { perror(names[i]); return 1; }
                fgets(b, 99, f); printf("%s", b);
                if (open(names[i], O_WRONLY) >= 0 || open(names[i], O_RDWR) >= 0 || open(names[i], O_WRONLY | O_TRUNC) >= 0)
                    printf("ESCAPED\n"); }
            FILE *o = fopen("/dev/stdout", "w"), *e = fopen("/dev/stderr", "w"); if (!o || !e) return 2;
            fflush(stdout); fprintf(o, "out again\n"); fprintf(e, "err again\n"); return 0; }"#;
    let report = run_c(&pool, source, |spec| {
        spec.stdin = Stdin::File(input("first", b"first\n"));
        spec.files = vec![input("second", b"second\n")];
    })
    .await;
    assert_eq!(report.status, ExitStatus::Code(0), "{}", String::from_utf8_lossy(&report.stderr));
    assert_eq!(text(&report), "first\nfirst\nsecond\nout again\n");
    assert_eq!(report.stderr, b"err again\n");
    pool.shutdown().await;
}

async fn a_program_has_its_streams_its_environment_and_nothing_else(way: Way) {
    let pool = pool_by(way, 1).await;
    let source = r#"#include <stdio.h>
        #include <fcntl.h>
        #include <unistd.h>
        #include <sys/resource.h>
        extern char **environ;
        int main(int argc, char **argv) { for (int i = 0; i < 2000; i++) if (fcntl(i, F_GETFD) >= 0) printf("%d ", i);
            printf("| %d %s |", argc, argv[1]); for (char **e = environ; *e; e++) printf(" %s", *e);
            char d[99]; struct rlimit r; getrlimit(RLIMIT_CORE, &r);
            printf(" | %s %d %d %d\n", getcwd(d, 99), getuid() == geteuid() && getuid() >= 20000, getgroups(0, 0), (int)r.rlim_max); }"#;
    let report = run_c(&pool, source, |spec| spec.argv.push("an argument".into())).await;
    assert_eq!(text(&report), "0 1 2 | 2 an argument | HOME=/box/w | /box/w 1 0 1\n");
    pool.shutdown().await;
}

async fn limits_end_a_run_and_are_named(way: Way) {
    let pool = pool_by(way, 1).await;
    let touch =
        "#include <string.h>\n#include <stdlib.h>\n#include <unistd.h>\n#include <sys/wait.h>\n#include <stdio.h>\n";
    let cases: [(&str, String, Option<KilledBy>); 9] = [
        ("a loop", "int main(void) { for (;;); }".into(), Some(KilledBy::Cpu)),
        (
            "loops in children",
            format!("{touch}int main(void) {{ for (int i = 0; i < 4; i++) if (!fork()) for (;;); pause(); }}"),
            Some(KilledBy::Cpu),
        ),
        ("a sleep", format!("{touch}int main(void) {{ sleep(60); }}"), Some(KilledBy::Wall)),
        (
            "an output flood",
            format!("{touch}int main(void) {{ static char b[4096]; for (;;) write(1, b, sizeof b); }}"),
            Some(KilledBy::Output),
        ),
        (
            "a flood of the other stream, which is cut",
            format!("{touch}int main(void) {{ static char b[4096]; for (int i = 0; i < 8192; i++) write(2, b, sizeof b); }}"),
            None,
        ),
        (
            "memory",
            format!("{touch}int main(void) {{ for (;;) memset(malloc(1 << 20), 1, 1 << 20); }}"),
            Some(KilledBy::Memory),
        ),
        (
            "memory of children",
            format!(
                "{touch}int main(void) {{ for (int i = 0; i < 10; i++) if (!fork()) {{ memset(malloc(20 << 20), 1, 20 << 20); \
                 pause(); }} while (wait(0) > 0); pause(); }}"
            ),
            Some(KilledBy::Memory),
        ),
        (
            "memory in files",
            format!(
                "{touch}int main(void) {{ memset(malloc(30 << 20), 1, 30 << 20); FILE *f = fopen(\"f\", \"w\"); static char \
                 b[1 << 20]; for (int i = 0; i < 31; i++) fwrite(b, sizeof b, 1, f); fflush(f); FILE *g = fopen(\"g\", \"w\"); \
                 for (int i = 0; i < 20; i++) fwrite(b, sizeof b, 1, g); fflush(g); pause(); }}"
            ),
            Some(KilledBy::Memory),
        ),
        (
            "endless recursion",
            "int f(int n) { volatile char b[1000]; b[n % 1000] = n; return f(n + 1) + b[0]; } int main(void) { return f(0); }"
                .into(),
            Some(KilledBy::Memory),
        ),
    ];
    for (name, source, expected) in cases {
        let report = run_c(&pool, &source, |spec| {
            if expected == Some(KilledBy::Wall) {
                spec.limits.wall = Duration::from_secs(1);
            } else if expected != Some(KilledBy::Cpu) {
                spec.limits.cpu = Duration::from_secs(10);
            }
        })
        .await;
        assert_eq!(report.killed_by, expected, "{name}: {}", brief(&report));
        if expected.is_none() {
            assert_eq!(report.status, ExitStatus::Code(0), "{name}");
            assert!(report.stderr_cut && report.stderr.len() == 64 << 10, "{name}");
        }
    }
    pool.shutdown().await;
}

async fn memory_is_measured_truly_whatever_ran_before(way: Way) {
    let pool = pool_by(way, 1).await;
    let mut taken = box_with(&pool, NOTHING).await;
    let touch = |mib: u32| {
        format!(
            "#include <stdlib.h>\n#include <string.h>\nint main(void) {{ memset(malloc({mib}u << 20), 1, {mib}u << 20); }}"
        )
    };
    taken.put("touch-100", true, &compile(&touch(100))).await.unwrap();
    taken.put("touch-200", true, &compile(&touch(200))).await.unwrap();
    // Ten children of 10 MiB each, all at a time, and for more than a tick.
    let many = "#include <stdlib.h>\n#include <string.h>\n#include <unistd.h>\n#include <sys/wait.h>\nint main(void) {
        int ready[2]; pipe(ready); char byte = 0;
        for (int i = 0; i < 10; i++) if (!fork()) { memset(malloc(10 << 20), 1, 10 << 20); write(ready[1], &byte, 1); pause(); }
        for (int i = 0; i < 10; i++) read(ready[0], &byte, 1);
        usleep(100000); }";
    taken.put("many", true, &compile(many)).await.unwrap();
    let file = "#include <stdio.h>\n#include <unistd.h>\nint main(void) { static char b[1 << 20]; FILE *f = fopen(\"f\", \"w\");
        for (int i = 0; i < 40; i++) { b[0] = i; fwrite(b, sizeof b, 1, f); if (i == 19) f = freopen(\"g\", \"w\", f); } fflush(f);
        usleep(50000); }";
    taken.put("file", true, &compile(file)).await.unwrap();
    let mut memory = async |program: &str| {
        let mut spec = RunSpec { argv: vec![format!("/box/p/{program}")], ..main_run() };
        spec.limits.memory = MemoryKib(256 << 10);
        spec.limits.cpu = Duration::from_secs(10);
        let report = taken.run(spec).await.unwrap();
        assert_eq!((report.status, report.killed_by), (ExitStatus::Code(0), None), "{program}: {}", brief(&report));
        report.memory.0
    };
    let small = |kib: i64| (100..=2048).contains(&kib);
    let near = |kib: i64, mib: i64| (mib * 1024 * 95 / 100..=mib * 1024 * 105 / 100).contains(&kib);
    let first = memory("main").await;
    assert!(small(first), "{first} KiB");
    for program in ["touch-100", "touch-200", "touch-100"] {
        let mib = if program.ends_with("100") { 100 } else { 200 };
        let kib = memory(program).await;
        assert!(near(kib, mib), "{program}: {kib} KiB");
        let after = memory("main").await;
        assert!(small(after), "after {program}: {after} KiB");
    }
    let kib = memory("many").await;
    // Ten processes have page tables and stacks of their own.
    assert!((97 << 10..=112 << 10).contains(&kib), "many: {kib} KiB");
    let kib = memory("file").await;
    assert!(near(kib, 40) || near(kib, 42), "file: {kib} KiB");
    taken.close().await;
    pool.shutdown().await;
}

async fn cpu_time_is_that_of_the_whole_tree(way: Way) {
    let pool = pool_by(way, 1).await;
    // Burns by the process's own clock, so that a busy machine changes nothing.
    let burn = "#include <time.h>\nvoid burn(double s) { while (clock() < s * CLOCKS_PER_SEC); }\n#include <unistd.h>\n#include <sys/wait.h>\n";
    let cases = [
        format!("{burn}int main(void) {{ burn(0.6); }}"),
        format!(
            "{burn}int main(void) {{ for (int i = 0; i < 2; i++) if (!fork()) {{ burn(0.3); return 0; }} wait(0); wait(0); }}"
        ),
        // An orphan, and children that nobody waits for.
        format!(
            "{burn}#include <signal.h>\nint main(void) {{ signal(SIGCHLD, SIG_IGN); for (int i = 0; i < 3; i++) if (!fork()) {{ \
                 setsid(); burn(0.2); return 0; }} while (wait(0) > 0); }}"
        ),
    ];
    for source in cases {
        let report = run_c(&pool, &source, |spec| {
            spec.limits.cpu = Duration::from_secs(5);
            spec.limits.wall = Duration::from_secs(10);
        })
        .await;
        let ms = report.cpu.as_millis();
        assert!((590..=700).contains(&ms), "{source}: {}", brief(&report));
    }
    pool.shutdown().await;
}

async fn the_answer_comes_when_the_main_process_ends(way: Way) {
    let pool = pool_by(way, 1).await;
    let source = r#"#include <stdio.h>
        #include <signal.h>
        #include <unistd.h>
        int main(void) { for (int i = 0; i < 8; i++) if (!fork()) { setsid(); signal(SIGTERM, SIG_IGN);
            if (!fork()) { setsid(); for (;;) pause(); } for (;;) pause(); } puts("done"); }"#;
    let report = run_c(&pool, source, |spec| spec.limits.wall = Duration::from_secs(60)).await;
    assert_eq!((report.status, report.killed_by), (ExitStatus::Code(0), None));
    assert_eq!(text(&report), "done\n");
    assert!(report.wall < Duration::from_secs(30), "{}", brief(&report));
    pool.shutdown().await;
}

async fn nothing_of_a_run_is_left_for_the_next(way: Way) {
    let pool = pool_by(way, 1).await;
    let leave = r#"#include <stdio.h>
        #include <fcntl.h>
        #include <unistd.h>
        #include <sys/stat.h>
        #include <sys/xattr.h>
        int main(void) { int n = 0; const char *names[] = {"a", "/tmp/a", "/box/a", "/box/p/a", "/dev/a", "/dev/mqueue/a",
                "/dev/shm/a", "/var/tmp/a", "/a", "/judge/socket/a", "/proc/a", "/sys/fs/cgroup/a"};
            for (int i = 0; i < 12; i++) if (access(names[i], F_OK) == 0) printf("found %s\n", names[i]);
            for (int i = 0; i < 12; i++) if (open(names[i], O_CREAT | O_WRONLY, 0600) >= 0) printf("made %s\n", names[i]);
            char v[9]; if (getxattr(".", "user.word", v, 9) > 0) printf("found an attribute\n");
            setxattr(".", "user.word", "x", 1, 0);
            mkdir("d", 0); mkdir("/tmp/d", 0700); symlink("/etc/passwd", "l"); mkfifo("f", 0600);
            for (int i = 0; i < 300; i++) { mkdir("deep", 0700); chdir("deep"); }
            return open("/box/p/main", O_WRONLY) >= 0 || unlink("/box/p/main") == 0 || rename("/box/p", "/box/q") == 0; }"#;
    let mut taken = box_with(&pool, leave).await;
    for _ in 0..3 {
        let report = taken.run(main_run()).await.unwrap();
        assert_eq!(report.status, ExitStatus::Code(0));
        assert_eq!(text(&report), "made a\nmade /tmp/a\n");
    }
    taken.close().await;
    pool.shutdown().await;
}

async fn get_and_keep_take_regular_files_alone(way: Way) {
    let pool = pool_by(way, 1).await;
    let source = r#"#include <stdio.h>
        #include <unistd.h>
        #include <sys/stat.h>
        void put(const char *n, const char *t, int m) { FILE *f = fopen(n, "w"); fputs(t, f); fclose(f); chmod(n, m); }
        int main(void) { put("plain", "plain", 0600); mkdir("sub", 0700); put("sub/inner", "inner", 04755);
            symlink("/etc/passwd", "link"); symlink("/etc", "linked"); mkfifo("fifo", 0666); mkdir("folder", 0777);
            symlink("/box/p/main", "main"); chmod("feedback", 0); rmdir("feedback"); put("feedback", "file", 0); }"#;
    let mut taken = box_with(&pool, source).await;
    let report = taken.run(RunSpec { folders: vec!["feedback".into(), "a/b".into()], ..main_run() }).await.unwrap();
    assert_eq!(report.status, ExitStatus::Code(0));
    assert_eq!(taken.get("plain", 3).await.unwrap().unwrap(), b"pla");
    assert_eq!(taken.get("sub/inner", 99).await.unwrap().unwrap(), b"inner");
    assert_eq!(taken.get("feedback", 99).await.unwrap().unwrap(), b"file");
    for path in ["link", "linked/passwd", "fifo", "folder", "a/b", "none", "plain/below", "main"] {
        assert_eq!(taken.get(path, 99).await.unwrap(), None, "{path}");
    }
    taken.keep().await.unwrap();
    let look = r#"#include <stdio.h>
        #include <sys/stat.h>
        int main(void) { const char *n[] = {"plain", "sub", "sub/inner", "link", "linked", "fifo", "main", "feedback"}; char p[99];
            for (int i = 0; i < 8; i++) { struct stat s; sprintf(p, "/box/p/%s", n[i]);
                if (lstat(p, &s)) printf("%s -\n", n[i]); else printf("%s %o %d\n", n[i], s.st_mode, s.st_uid); } }"#;
    taken.put("look", true, &compile(look)).await.unwrap();
    let report = taken.run(RunSpec { argv: vec!["/box/p/look".into()], ..main_run() }).await.unwrap();
    assert_eq!(
        text(&report),
        "plain 100644 0\nsub 40755 0\nsub/inner 100755 0\nlink -\nlinked -\nfifo -\nmain 100755 0\nfeedback 100644 0\n"
    );
    // The link called "main" did not take the program's place.
    assert_eq!(taken.run(main_run()).await.unwrap().status, ExitStatus::Code(0));
    taken.close().await;
    pool.shutdown().await;
}

fn brief(report: &RunReport) -> String {
    format!(
        "{:?}, killed by {:?}, cpu {:?}, wall {:?}, {}, {} OOM kills",
        report.status, report.killed_by, report.cpu, report.wall, report.memory, report.oom_kills
    )
}

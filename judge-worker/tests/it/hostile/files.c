// expect: refused
// Files that must not be written, and some that must not be read.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    const char *writes[] = {"/etc/passwd", "/judge/runner", "/judge/socket/s", "/box/p/main", "/proc/1/mem", "/proc/1/oom_score_adj",
        "/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/self/../1/comm", "/sys/kernel/mm/ksm/run",
        "/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory/cgroup.procs", "/sys/fs/cgroup/cgroup.procs",
        "/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/pids/pids.max", "/dev/mem", "/dev/kmem", "/dev/sda", "/dev/vda",
        "/proc/kcore"};
    for (unsigned i = 0; i < sizeof writes / sizeof *writes; i++) {
        int got = open(writes[i], O_WRONLY);
        printf("%swrite %s: %s\n", got >= 0 ? "ESCAPED " : "", writes[i], strerror(errno));
    }
    const char *reads[] = {"/judge/socket", "/judge/socket/s", "/proc/1/mem", "/proc/1/environ", "/proc/1/maps", "/proc/1/fd/3", "/proc/1/root",
        "/proc/1/cwd", "/proc/kcore", "/proc/1/fd/16", "/dev/mqueue", "/dev/mem", "/run/docker.sock", "/var/run/docker.sock"};
    for (unsigned i = 0; i < sizeof reads / sizeof *reads; i++) {
        char byte;
        int got = open(reads[i], O_RDONLY);
        int escaped = got >= 0 && (read(got, &byte, 1) > 0 || errno == EISDIR);
        printf("%sread %s: %s\n", escaped ? "ESCAPED " : "", reads[i], strerror(errno));
    }
    const char *folders[] = {"/", "/box", "/box/p", "/judge", "/dev", "/dev/shm", "/dev/mqueue", "/var/tmp", "/proc", "/sys/fs/cgroup/memory", "/sys/fs/cgroup"};
    for (unsigned i = 0; i < sizeof folders / sizeof *folders; i++) {
        char path[200];
        snprintf(path, sizeof path, "%s/new", folders[i]);
        int made = mkdir(path, 0700);
        printf("%smake %s: %s\n", made == 0 ? "ESCAPED " : "", path, strerror(errno));
    }
    // Nothing to execute in /tmp, no hard link to the program.
    printf("%slink: %s\n", link("/box/p/main", "/box/w/main") == 0 ? "ESCAPED " : "", strerror(errno));
    return 0;
}

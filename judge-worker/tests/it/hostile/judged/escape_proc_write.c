// expect: accepted | CVE-2025-31133 and the like: what is masked or read-only stays so
int main(void) {
    const char *names[] = {"/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern", "/proc/sys/kernel/modprobe", "/proc/sys/vm/drop_caches", "/sys/kernel/uevent_helper", "/proc/sys/fs/binfmt_misc/register", "/sys/power/state", "/proc/self/oom_score_adj/../../1/oom_score_adj", "/proc/self/attr/exec"};
    for (int i = 0; i < 8; i++) forbid(names[i], open(names[i], O_WRONLY) >= 0);
    const char *read_only[] = {"/proc/kcore", "/proc/kmsg", "/proc/timer_list", "/proc/keys", "/sys/firmware/acpi/tables/DSDT", "/dev/mem", "/dev/kmsg", "/proc/kallsyms_"};
    char byte;
    for (int i = 0; i < 8; i++) {
        int file = open(read_only[i], O_RDONLY | O_NONBLOCK);
        forbid(read_only[i], file >= 0 && read(file, &byte, 1) > 0);
    }
    answer();
    return 0;
}

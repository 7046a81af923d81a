// expect: accepted | CVE-2022-0492: no control group's agent is named, with or without a new namespace
int main(void) {
    forbid("unshare", unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWCGROUP) == 0);
    forbid("mount", mount("cgroup", "/tmp", "cgroup", 0, "rdma") == 0);
    forbid("agent", open("/sys/fs/cgroup/memory/release_agent", O_WRONLY) >= 0 || open("/sys/fs/cgroup/release_agent", O_WRONLY) >= 0);
    forbid("group", mkdir("/sys/fs/cgroup/memory/x", 0777) == 0 || mkdir("/sys/fs/cgroup/x", 0777) == 0);
    answer();
    return 0;
}

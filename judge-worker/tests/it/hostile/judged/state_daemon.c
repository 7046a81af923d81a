// expect: accepted | no process of one test is there in the next
int main(void) {
    int seen = 0;
    for (int pid = 2; pid < 4000; pid++) seen += pid != getpid() && kill(pid, 0) == 0;
    forbid("a process", seen);
    if (!fork()) { setsid(); for (;;) pause(); }
    answer();
    return 0;
}

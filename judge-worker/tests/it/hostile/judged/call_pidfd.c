// expect: accepted | nobody's descriptors are fetched, and no signal goes to the runner
int main(void) {
    int runner = syscall(434, 1, 0);
    forbid("pidfd_getfd", syscall(438, runner, 0, 0) >= 0);
    forbid("pidfd_send_signal", syscall(424, runner, SIGKILL, NULL, 0) == 0);
    answer();
    return 0;
}

// expect: time_limit_exceeded, memory_limit_exceeded, run_time_error, accepted | children that borrow their parent's memory
int main(void) {
    for (int i = 0; i < 100000; i++)
        if (!vfork()) _exit(0);
    answer();
    return 0;
}

// expect: run_time_error | a signal is no limit and no answer
int main(void) {
    answer();
    raise(SIGSTKFLT);
    return 0;
}

// expect: accepted | no program goes before the others
int main(void) {
    static char page[4096];
    (void)page;
    forbid("realtime", sched_setscheduler(0, SCHED_FIFO, &(struct sched_param){.sched_priority = 1}) == 0);
    answer();
    return 0;
}

// expect: accepted | a program can't give itself what was taken from it
#include <sys/prctl.h>
int main(void) {
    forbid("ambient", prctl(47, 2, 21, 0, 0) == 0);
    forbid("securebits", prctl(PR_SET_SECUREBITS, 0x2f) == 0);
    forbid("privileges", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1);
    prctl(PR_SET_DUMPABLE, 1);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NAME, "judge-runner");
    answer();
    return 0;
}

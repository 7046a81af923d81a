// expect: accepted | no machine's host behind a virtual machine's back
int main(void) {
    for (int type = 1; type < 6; type++) forbid("vsock", socket(40, type, 0) >= 0);
    answer();
    return 0;
}

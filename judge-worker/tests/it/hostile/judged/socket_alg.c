// expect: accepted | no socket of the family 38 is had
int main(void) {
    forbid("socket", socket(38, SOCK_SEQPACKET, 0) >= 0);
    answer();
    return 0;
}

// expect: accepted | no socket of the family 40 is had
int main(void) {
    forbid("socket", socket(40, SOCK_STREAM, 0) >= 0);
    answer();
    return 0;
}

// expect: accepted | no socket of the family 31 is had
int main(void) {
    forbid("socket", socket(31, SOCK_RAW, 1) >= 0);
    answer();
    return 0;
}

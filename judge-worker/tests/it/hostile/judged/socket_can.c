// expect: accepted | no socket of the family 29 is had
int main(void) {
    forbid("socket", socket(29, SOCK_RAW, 1) >= 0);
    answer();
    return 0;
}

// expect: accepted | no socket of the family AF_INET is had
int main(void) {
    forbid("socket", socket(AF_INET, SOCK_DGRAM, 0) >= 0);
    answer();
    return 0;
}

// expect: accepted | no socket of the family AF_INET6 is had
int main(void) {
    forbid("socket", socket(AF_INET6, SOCK_STREAM, 0) >= 0);
    answer();
    return 0;
}

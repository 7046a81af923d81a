// expect: accepted | no socket of the family AF_UNIX is had
int main(void) {
    forbid("socket", socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    answer();
    return 0;
}

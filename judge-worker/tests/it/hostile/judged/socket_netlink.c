// expect: accepted | no socket of the family AF_NETLINK is had
int main(void) {
    forbid("socket", socket(AF_NETLINK, SOCK_RAW, 0) >= 0);
    answer();
    return 0;
}

// expect: accepted | CVE-2024-1086, CVE-2022-2588: no tables of packets, for there are no such sockets and no namespaces
int main(void) {
    forbid("unshare", unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0);
    forbid("socket", socket(AF_NETLINK, SOCK_RAW, 12) >= 0 || socket(AF_NETLINK, SOCK_RAW, 0) >= 0);
    answer();
    return 0;
}

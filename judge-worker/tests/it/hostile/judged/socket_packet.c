// expect: accepted | no socket of the family AF_PACKET is had
int main(void) {
    forbid("socket", socket(AF_PACKET, SOCK_RAW, 0) >= 0);
    answer();
    return 0;
}

// expect: accepted | Shocker (2014): no file of the host by its handle
int main(void) {
    struct { unsigned bytes; int type; unsigned char handle[8]; } root = {8, 1, {2}};
    forbid("open_by_handle_at", syscall(SYS_open_by_handle_at, open("/", O_RDONLY), &root, O_RDONLY) >= 0);
    answer();
    return 0;
}

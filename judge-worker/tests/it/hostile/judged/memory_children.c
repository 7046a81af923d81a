// expect: memory_limit_exceeded | children share the limit
int main(void) {
    for (int i = 0; i < 8; i++)
        if (!fork()) { hold(32 << 20); sleep(9); _exit(0); }
    sleep(9);
    return 0;
}

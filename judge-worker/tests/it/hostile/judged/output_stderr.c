// expect: accepted | standard error is drained and cut
int main(void) {
    static char line[1 << 16];
    memset(line, 120, sizeof line);
    for (int i = 0; i < 64; i++) if (write(2, line, sizeof line) < 0) return 1;
    answer();
    return 0;
}

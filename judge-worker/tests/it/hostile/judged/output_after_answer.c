// expect: output_limit_exceeded | a right answer before a limit does not count
int main(void) {
    answer();
    for (;;) puts("0");
}

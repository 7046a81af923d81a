// expect: wrong_answer | a NUL is a byte, not a blank
int main(void) {
    answer();
    putchar(0);
    return 0;
}

// expect: wrong_answer | no byte troubles the comparison
int main(void) {
    answer();
    for (int i = 0; i < 256; i++) putchar(i);
    return 0;
}

// expect: wrong_answer | who closes its output has said what it has said
int main(void) {
    close(1);
    answer();
    return 0;
}

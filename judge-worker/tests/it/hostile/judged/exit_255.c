// expect: run_time_error | a right answer does not count when the program fails
int main(void) {
    answer();
    return 255;
}

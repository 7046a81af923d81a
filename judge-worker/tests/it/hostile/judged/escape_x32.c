// expect: run_time_error | calls by numbers of another system end the program
int main(void) {
    answer();
    syscall(0x40000000 | 41, AF_INET, SOCK_STREAM, 0);
    printf("ESCAPED\n");
    return 0;
}

// expect: compile_error | the assembler reads nothing that the program may not
__asm__(".incbin \"/etc/shadow\"");
int main(void) {
    return 0;
}

// expect: compile_error | the assembler reads nothing that the program may not
__asm__(".incbin \"/proc/1/mem\"");
int main(void) {
    return 0;
}

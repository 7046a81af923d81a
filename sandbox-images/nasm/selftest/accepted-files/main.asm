        global  main
        extern  printf, scanf, add_numbers

        section .text
main:   sub     rsp, 24
        lea     rdi, [in]
        mov     rsi, rsp
        lea     rdx, [rsp + 8]
        xor     eax, eax
        call    scanf
        mov     rdi, [rsp]
        mov     rsi, [rsp + 8]
        call    add_numbers
        lea     rdi, [out]
        mov     rsi, rax
        xor     eax, eax
        call    printf
        xor     eax, eax
        add     rsp, 24
        ret

        section .rodata
in:     db      "%ld %ld", 0
out:    db      "%ld", 10, 0

        section .note.GNU-stack noalloc noexec nowrite progbits

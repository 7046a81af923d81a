        global  main
        extern  printf, scanf

        section .text
main:   push    rbx
        push    r12
        sub     rsp, 8
        lea     rdi, [in]
        mov     rsi, rsp
        xor     eax, eax
        call    scanf
        mov     rbx, [rsp]
        xor     r12, r12
next:   lea     rdi, [in]
        mov     rsi, rsp
        xor     eax, eax
        call    scanf
        add     r12, [rsp]
        dec     rbx
        jnz     next
        mov     rsi, r12
        lea     rdi, [out]
        xor     eax, eax
        call    printf
        xor     eax, eax
        add     rsp, 8
        pop     r12
        pop     rbx
        ret

        section .rodata
in:     db      "%ld", 0
out:    db      "%ld", 10, 0

        section .note.GNU-stack

        global  main
        extern  malloc

        section .text
main:   sub     rsp, 8
again:  mov     edi, 65536
        call    malloc
        mov     ecx, 16
touch:  mov     byte [rax], 1
        add     rax, 4096
        dec     ecx
        jnz     touch
        jmp     again

        section .note.GNU-stack

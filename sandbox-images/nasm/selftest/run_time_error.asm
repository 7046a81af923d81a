        global  main

        section .text
main:   xor     eax, eax
        mov     [rax], eax
        ret

        section .note.GNU-stack

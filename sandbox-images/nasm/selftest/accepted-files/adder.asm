        global  add_numbers

        section .text
add_numbers:
        lea     rax, [rdi + rsi]
        ret

        section .note.GNU-stack noalloc noexec nowrite progbits

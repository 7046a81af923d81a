        global  main
        extern  puts

        section .text
main:   sub     rsp, 8
.again: lea     rdi, [out]
        call    puts
        jmp     .again

        section .rodata
out:    db      "42424242424242424242424242424242", 0

        section .note.GNU-stack

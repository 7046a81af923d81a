        global  main
        extern  puts

        section .text
main:   sub     rsp, 8
        lea     rdi, [text]
        call    puts
        xor     eax, eax
        add     rsp, 8
        ret

        section .rodata
text:   db      "41", 0

        section .note.GNU-stack

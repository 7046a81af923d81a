        global  main
        extern  puts

        section .text
depth:  test    rdi, rdi
        jz      done
        dec     rdi
        call    depth
        inc     rax
        ret
done:   xor     eax, eax
        ret

main:   sub     rsp, 8
        mov     rdi, 100000
        call    depth
        cmp     rax, 100000
        jne     leave
        lea     rdi, [right]
        call    puts
leave:  xor     eax, eax
        add     rsp, 8
        ret

        section .rodata
right:  db      "42", 0

        section .note.GNU-stack

        global  main

        section .text
main:   moov    eax, 42
        ret

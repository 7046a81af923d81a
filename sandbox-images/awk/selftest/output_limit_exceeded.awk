BEGIN {
    line = "4"
    for (i = 0; i < 13; i++) line = line line
    while (1) print line
}

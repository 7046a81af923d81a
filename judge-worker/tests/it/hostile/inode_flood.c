// expect: refused
// As many files and folders as there may be, deep and wide; the next run's folder is empty all the same.
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
    int n = 0, d = 0;
    char name[32];
    for (;; n++) {
        sprintf(name, "f%d", n);
        int f = open(name, O_CREAT | O_WRONLY, 0);
        if (f < 0) break;
        close(f);
        if (n == 4000) break;
    }
    while (mkdir("d", 0700) == 0 && chdir("d") == 0) d++;
    printf("%s%d files, %d folders deep\n", n + d > 8192 ? "ESCAPED " : "", n, d);
    return 0;
}

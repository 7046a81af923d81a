// expect: refused
// Folders that their maker can't enter any more, deep ones, and names that the emptying itself uses.
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
    char name[64];
    for (int i = 0; i < 500; i++) {
        sprintf(name, ".lifted-%d", i);
        mkdir(name, 0700);
        sprintf(name, ".lifted-%d/inner", i);
        mkdir(name, 0700);
        sprintf(name, ".lifted-%d/inner/most", i);
        close(open(name, O_CREAT | O_WRONLY, 0));
        sprintf(name, ".lifted-%d", i);
        chmod(name, 0);
    }
    int d = 0;
    while (d < 3000 && mkdir("deep", 0700) == 0 && chdir("deep") == 0) d++;
    printf("%d\n", d);
    return 0;
}

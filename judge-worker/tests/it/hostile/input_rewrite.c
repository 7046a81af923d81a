// expect: refused
// The input is the host's own file, which later runs read too. All ways to change it through the descriptor.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
static void try(const char *what, long result) {
    printf("%s%s: %s\n", result >= 0 ? "ESCAPED " : "", what, strerror(errno));
}
int main(void) {
    try("write", write(0, "x", 1));
    try("pwrite", pwrite(0, "x", 1, 0));
    try("truncate", ftruncate(0, 0));
    try("allocate", fallocate(0, 0, 0, 1 << 20));
    try("punch", fallocate(0, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4));
    try("mode", fchmod(0, 0666));
    try("owner", fchown(0, getuid(), getgid()));
    try("attribute", fsetxattr(0, "user.word", "x", 1, 0));
    try("lease", fcntl(0, F_SETLEASE, F_WRLCK));
    try("again, to write", open("/proc/self/fd/0", O_WRONLY));
    try("again, to append", open("/dev/stdin", O_RDWR | O_APPEND));
    try("link", linkat(AT_FDCWD, "/proc/self/fd/0", AT_FDCWD, "/box/w/link", AT_SYMLINK_FOLLOW));
    try("link by descriptor", linkat(0, "", AT_FDCWD, "/box/w/link", AT_EMPTY_PATH));
    void *map = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, 0, 0);
    try("map", map == MAP_FAILED ? -1 : 0);
    map = mmap(0, 4096, PROT_READ, MAP_SHARED, 0, 0);
    try("map, then allow writing", mprotect(map, 4096, PROT_READ | PROT_WRITE));
    // What it may do: read, and look from the beginning again.
    char text[16] = {0};
    if (read(0, text, 15) != 6 || lseek(0, 0, SEEK_SET) != 0 || strcmp(text, "input\n")) printf("ESCAPED the other way\n");
    return 0;
}

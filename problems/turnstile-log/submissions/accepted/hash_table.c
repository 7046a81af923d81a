#include <stdio.h>

enum { SLOTS = 1 << 18 };
static int badges[SLOTS];
static char inside[SLOTS];

/* The slot of a badge: a table with open addressing from which nothing is ever removed. */
static int slot_of(int badge) {
    unsigned slot = (unsigned)badge * 2654435761u >> 14;
    while (badges[slot] != 0 && badges[slot] != badge) slot = (slot + 1) % SLOTS;
    badges[slot] = badge;
    return (int)slot;
}

int main(void) {
    int n, count = 0, most = 0, when = 0;
    if (scanf("%d", &n) != 1) return 1;
    for (int line = 1; line <= n; line++) {
        char word[4];
        int badge;
        if (scanf("%3s %d", word, &badge) != 2) return 1;
        int slot = slot_of(badge);
        count += (word[0] == 'i') - inside[slot];
        inside[slot] = word[0] == 'i';
        if (count > most) {
            most = count;
            when = line;
        }
    }
    printf("%d %d\n", most, when);
    return 0;
}

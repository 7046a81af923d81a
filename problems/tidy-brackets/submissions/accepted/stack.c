#include <stdio.h>
#include <string.h>

static char text[100002], waiting[100002];

static char partner(char bracket) {
    switch (bracket) {
        case '(': return ')';
        case '[': return ']';
        case '{': return '}';
        default: return '\0';
    }
}

int main(void) {
    if (scanf("%100001s", text) != 1) return 1;
    size_t depth = 0, length = strlen(text);
    for (size_t i = 0; i < length; i++) {
        if (partner(text[i])) {
            waiting[depth++] = partner(text[i]);
        } else if (depth == 0 || waiting[--depth] != text[i]) {
            printf("%zu\n", i + 1);
            return 0;
        }
    }
    if (depth == 0)
        puts("OK");
    else
        printf("%zu\n", length + 1);
    return 0;
}

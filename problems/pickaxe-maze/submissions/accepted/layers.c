#include <stdio.h>
#include <string.h>

enum { WIDTH = 152, CELLS = WIDTH * WIDTH };
static char maze[CELLS];
static int steps[2 * CELLS], queue[2 * CELLS];

int main(void) {
    int height, width;
    char row[WIDTH];
    if (scanf("%d %d", &height, &width) != 2) return 1;
    memset(maze, '!', sizeof maze);
    memset(steps, -1, sizeof steps);
    for (int i = 1; i <= height; i++) {
        if (scanf("%151s", row) != 1) return 1;
        memcpy(maze + i * WIDTH + 1, row, width);
    }
    const int near[4] = {1, -1, WIDTH, -WIDTH};
    int head = 0, tail = 0;
    queue[tail] = (int)((char *)memchr(maze, 'S', CELLS) - maze);
    steps[queue[tail++]] = 0;
    while (head < tail) {
        int state = queue[head++], cell = state % CELLS, broken = state / CELLS;
        if (maze[cell] == 'E') {
            printf("%d\n", steps[state]);
            return 0;
        }
        for (int i = 0; i < 4; i++) {
            int next = cell + near[i], used = broken + (maze[next] == '#');
            if (maze[next] == '!' || used > 1 || steps[used * CELLS + next] >= 0) continue;
            steps[used * CELLS + next] = steps[state] + 1;
            queue[tail++] = used * CELLS + next;
        }
    }
    puts("-1");
    return 0;
}

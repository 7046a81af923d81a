// What the solver's file finds already there, and the driver's way to read arguments and to write the answer.
#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "crash.h"

struct ListNode {
    int val;
    struct ListNode *next;
};

struct TreeNode {
    int val;
    struct TreeNode *left;
    struct TreeNode *right;
};

static char *judge_input, *judge_said;
static size_t judge_at, judge_length, judge_room;

static void judge_start(void) {
    judge_watch_crashes("solution.h");
    size_t length = 0, room = 1 << 16;
    judge_input = malloc(room);
    for (ssize_t count; (count = read(0, judge_input + length, room - length)) > 0;) {
        length += count;
        if (length == room) judge_input = realloc(judge_input, room *= 2);
    }
}

static void judge_take(void *place, size_t bytes) {
    memcpy(place, judge_input + judge_at, bytes);
    judge_at += bytes;
}

static uint32_t judge_count(void) {
    uint32_t count;
    judge_take(&count, sizeof count);
    return count;
}

static long long judge_read_long(void) {
    long long value;
    judge_take(&value, sizeof value);
    return value;
}

static int judge_read_int(void) { return (int)judge_read_long(); }

static double judge_read_double(void) {
    double value;
    judge_take(&value, sizeof value);
    return value;
}

static bool judge_read_bool(void) {
    char value;
    judge_take(&value, 1);
    return value != 0;
}

static char judge_read_char(void) { return (char)judge_count(); }

static char *judge_read_string(void) {
    uint32_t count = judge_count();
    char *text = malloc(count + 1);
    judge_take(text, count);
    text[count] = 0;
    return text;
}

static struct ListNode *judge_read_list(void) {
    struct ListNode *head = NULL, **end = &head;
    for (uint32_t count = judge_count(); count > 0; count--) {
        *end = calloc(1, sizeof **end);
        (*end)->val = judge_read_int();
        end = &(*end)->next;
    }
    return head;
}

static struct TreeNode *judge_read_tree(void) {
    struct TreeNode *root = NULL;
    uint32_t count = judge_count(), first = 0, last = 0;
    struct TreeNode ***places = malloc((2 * (size_t)count + 1) * sizeof *places);
    places[last++] = &root;
    for (; count > 0; count--) {
        struct TreeNode **place = places[first++];
        if (!judge_read_bool()) continue;
        *place = calloc(1, sizeof **place);
        (*place)->val = judge_read_int();
        places[last++] = &(*place)->left;
        places[last++] = &(*place)->right;
    }
    free(places);
    return root;
}

static void judge_put(const void *bytes, size_t count) {
    if (judge_length + count > judge_room) {
        judge_room = 2 * (judge_length + count) + 64;
        judge_said = realloc(judge_said, judge_room);
    }
    memcpy(judge_said + judge_length, bytes, count);
    judge_length += count;
}

static void judge_put_count(uint32_t count) { judge_put(&count, sizeof count); }
static void judge_write_long(long long value) { judge_put(&value, sizeof value); }
static void judge_write_int(int value) { judge_write_long(value); }
static void judge_write_double(double value) { judge_put(&value, sizeof value); }
static void judge_write_bool(bool value) {
    char byte = value ? 1 : 0;
    judge_put(&byte, 1);
}
static void judge_write_char(char value) { judge_put_count((unsigned char)value); }

static void judge_write_string(const char *text) {
    size_t count = strlen(text);
    judge_put_count(count);
    judge_put(text, count);
}

static void judge_write_list(struct ListNode *node) {
    size_t place = judge_length;
    uint32_t count = 0;
    judge_put_count(0);
    for (; node; node = node->next, count++) judge_write_int(node->val);
    memcpy(judge_said + place, &count, sizeof count);
}

static void judge_write_tree(struct TreeNode *root) {
    size_t room = 64, count = 1;
    struct TreeNode **nodes = malloc(room * sizeof *nodes);
    nodes[0] = root;
    for (size_t i = 0; i < count; i++) {
        if (!nodes[i]) continue;
        if (count + 2 > room) nodes = realloc(nodes, (room *= 2) * sizeof *nodes);
        nodes[count++] = nodes[i]->left;
        nodes[count++] = nodes[i]->right;
    }
    judge_put_count(count);
    for (size_t i = 0; i < count; i++) {
        judge_write_bool(nodes[i] != NULL);
        if (nodes[i]) judge_write_int(nodes[i]->val);
    }
    free(nodes);
}

static void judge_finish(void) {
    fflush(NULL);
    for (size_t done = 0; done < judge_length;) {
        ssize_t count = write(3, judge_said + done, judge_length - done);
        if (count <= 0) break;
        done += count;
    }
    _exit(0);
}

// Where the solver's code crashed: the line in the solver's own file, by the program's own debug information. For the
// drivers of C, C++ and Swift. All of it works in a signal handler, on a stack of its own: libbacktrace takes its memory by mmap, and
// what the crash has left in disorder (heap, streams, stack) isn't touched.
#include <backtrace.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct judge_crash {
    struct backtrace_state *debug_information;
    const char *solver_file;
};

// Inside of a function: Swift takes over a header's functions, but not its variables.
static struct judge_crash *judge_crash(void) {
    static struct judge_crash crash;
    return &crash;
}

static void judge_ignore(void *line, const char *words, int number) {
    (void)line, (void)words, (void)number;
}

// One function of the call stack, the innermost first; functions that were inlined have calls of their own.
static int judge_at_frame(void *line, uintptr_t place, const char *file, int number, const char *function) {
    (void)place, (void)function;
    size_t length = file ? strlen(file) : 0, wanted = strlen(judge_crash()->solver_file);
    if (length < wanted || strcmp(file + length - wanted, judge_crash()->solver_file) || number <= 0) return 0;
    *(uint32_t *)line = (uint32_t)number;
    return 1;
}

// The line of the innermost call that is in the solver's file; 0 if it can't be told.
static uint32_t judge_solver_line(void) {
    uint32_t line = 0;
    struct backtrace_state *state = judge_crash()->debug_information;
    if (state) backtrace_full(state, 0, judge_at_frame, judge_ignore, &line);
    return line;
}

static void judge_on_crash(int signal_number) {
    uint32_t line = judge_solver_line();
    unsigned char said[5] = {'S'};
    memcpy(said + 1, &line, sizeof line);
    if (write(3, said, sizeof said) < 0) _exit(1);
    // The handler is gone (SA_RESETHAND): this time the signal ends the program, and its status says so.
    raise(signal_number);
}

static void judge_watch_crashes(const char *solver_file) {
    const int signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP};
    const size_t size = 256 * 1024;
    judge_crash()->solver_file = solver_file;
    judge_crash()->debug_information = backtrace_create_state("/proc/self/exe", 0, judge_ignore, NULL);
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    stack.ss_size = size;
    if (stack.ss_sp == MAP_FAILED || sigaltstack(&stack, NULL)) return;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = judge_on_crash;
    action.sa_flags = (int)(SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
    for (size_t n = 0; n < sizeof signals / sizeof *signals; n++) sigaction(signals[n], &action, NULL);
}

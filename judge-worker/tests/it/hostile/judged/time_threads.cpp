// expect: time_limit_exceeded | the time of all threads counts
#include <thread>
int main() { std::thread a([] { for (volatile int i = 0;; i = i + 1); }), b([] { for (volatile int i = 0;; i = i + 1); }); a.join(); b.join(); }

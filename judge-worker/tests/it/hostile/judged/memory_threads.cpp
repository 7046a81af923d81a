// expect: memory_limit_exceeded | memory of threads counts
#include <thread>
#include <vector>
int main() {
    std::vector<std::thread> all;
    for (int i = 0; i < 8; i++) all.emplace_back([] { volatile char *p = new char[32 << 20]; for (int j = 0; j < 32 << 20; j += 4096) p[j] = 1; for (;;) std::this_thread::yield(); });
    for (auto &t : all) t.join();
}

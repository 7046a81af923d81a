// Wrong: keeps only the low 32 bits of each number and of the sum.
#include <cstdint>
#include <iostream>

int main() {
    long long a, b;
    std::cin >> a >> b;
    uint32_t low = static_cast<uint32_t>(a) + static_cast<uint32_t>(b);
    std::cout << static_cast<int32_t>(low) << '\n';
}

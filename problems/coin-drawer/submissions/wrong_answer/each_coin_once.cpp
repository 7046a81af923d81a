// Wrong: uses each value at most once, because it goes through the amounts from above.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n, amount;
    std::cin >> n >> amount;
    std::vector<int> fewest(amount + 1, amount + 1);
    fewest[0] = 0;
    while (n--) {
        int coin;
        std::cin >> coin;
        for (int total = amount; total >= coin; --total)
            fewest[total] = std::min(fewest[total], fewest[total - coin] + 1);
    }
    std::cout << (fewest[amount] > amount ? -1 : fewest[amount]) << '\n';
}

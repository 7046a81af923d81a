#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n, amount;
    std::cin >> n >> amount;
    std::vector<int> coins(n), fewest(amount + 1, amount + 1);
    for (int &coin : coins) std::cin >> coin;
    fewest[0] = 0;
    for (int total = 1; total <= amount; ++total)
        for (int coin : coins)
            if (coin <= total) fewest[total] = std::min(fewest[total], fewest[total - coin] + 1);
    std::cout << (fewest[amount] > amount ? -1 : fewest[amount]) << '\n';
}

// Slow: computes the same amounts again and again; the number of calls grows exponentially.
#include <algorithm>
#include <iostream>
#include <vector>

std::vector<int> coins;

int fewest(int amount) {
    if (amount == 0) return 0;
    int best = 1'000'000;
    for (int coin : coins)
        if (coin <= amount) best = std::min(best, fewest(amount - coin) + 1);
    return best;
}

int main() {
    int n, amount;
    std::cin >> n >> amount;
    coins.resize(n);
    for (int &coin : coins) std::cin >> coin;
    int answer = fewest(amount);
    std::cout << (answer >= 1'000'000 ? -1 : answer) << '\n';
}

#include <cmath>
#include <cstdio>
#include <vector>

int main() {
    int n;
    if (std::scanf("%d", &n) != 1) return 1;
    std::vector<long long> x(n), y(n);
    for (int i = 0; i < n; ++i)
        if (std::scanf("%lld %lld", &x[i], &y[i]) != 2) return 1;
    long long twice = 0;
    double wire = 0;
    for (int i = 0; i < n; ++i) {
        int j = (i + 1) % n;
        twice += x[i] * y[j] - x[j] * y[i];
        wire += std::hypot(x[j] - x[i], y[j] - y[i]);
    }
    std::printf("%.6f\n%.6f\n", std::abs(twice) / 2.0, wire);
}

/* Wrong: float has 24 bits; far from the origin nothing of a small area is left. */
#include <math.h>
#include <stdio.h>

static float x[5001], y[5001];

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++)
        if (scanf("%f %f", &x[i], &y[i]) != 2) return 1;
    x[n] = x[0];
    y[n] = y[0];
    float twice = 0, wire = 0;
    for (int i = 0; i < n; i++) {
        float left = x[i] * y[i + 1], right = x[i + 1] * y[i];
        twice += left - right;
        wire += sqrtf((x[i + 1] - x[i]) * (x[i + 1] - x[i]) + (y[i + 1] - y[i]) * (y[i + 1] - y[i]));
    }
    printf("%.6f %.6f\n", fabsf(twice) / 2, wire);
    return 0;
}

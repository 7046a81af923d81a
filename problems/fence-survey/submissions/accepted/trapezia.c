#include <math.h>
#include <stdio.h>

int main(void) {
    int n;
    double first_x, first_y, x, y, area = 0, wire = 0;
    if (scanf("%d %lf %lf", &n, &first_x, &first_y) != 3) return 1;
    x = first_x;
    y = first_y;
    for (int i = 1; i <= n; i++) {
        double next_x = first_x, next_y = first_y;
        if (i < n && scanf("%lf %lf", &next_x, &next_y) != 2) return 1;
        area += (next_x - x) * (next_y + y) / 2;
        wire += sqrt((next_x - x) * (next_x - x) + (next_y - y) * (next_y - y));
        x = next_x;
        y = next_y;
    }
    printf("%.10e %.10e\n", fabs(area), wire);
    return 0;
}

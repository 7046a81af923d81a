#include <array>
#include <iostream>
#include <queue>
#include <string>
#include <vector>

int main() {
    int height, width;
    std::cin >> height >> width;
    std::vector<std::string> rows(height);
    std::queue<std::array<int, 3>> queue;
    std::vector steps(2, std::vector(height, std::vector<int>(width, -1)));
    for (int row = 0; row < height; ++row) {
        std::cin >> rows[row];
        size_t column = rows[row].find('S');
        if (column == std::string::npos) continue;
        queue.push({0, row, static_cast<int>(column)});
        steps[0][row][column] = 0;
    }
    while (!queue.empty()) {
        auto [broken, row, column] = queue.front();
        queue.pop();
        if (rows[row][column] == 'E') {
            std::cout << steps[broken][row][column] << '\n';
            return 0;
        }
        for (int side = 0; side < 4; ++side) {
            int r = row + (side == 0) - (side == 1), c = column + (side == 2) - (side == 3);
            if (r < 0 || r >= height || c < 0 || c >= width) continue;
            int used = broken + (rows[r][c] == '#');
            if (used > 1 || steps[used][r][c] >= 0) continue;
            steps[used][r][c] = steps[broken][row][column] + 1;
            queue.push({used, r, c});
        }
    }
    std::cout << "-1\n";
}

// Wrong: a cell is closed for good once it is reached, whether or not the pickaxe was still whole.
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
    std::vector steps(height, std::vector<int>(width, -1));
    for (int row = 0; row < height; ++row) {
        std::cin >> rows[row];
        size_t column = rows[row].find('S');
        if (column == std::string::npos) continue;
        queue.push({0, row, static_cast<int>(column)});
        steps[row][column] = 0;
    }
    while (!queue.empty()) {
        auto [broken, row, column] = queue.front();
        queue.pop();
        if (rows[row][column] == 'E') {
            std::cout << steps[row][column] << '\n';
            return 0;
        }
        for (int side = 0; side < 4; ++side) {
            int r = row + (side == 0) - (side == 1), c = column + (side == 2) - (side == 3);
            if (r < 0 || r >= height || c < 0 || c >= width || steps[r][c] >= 0) continue;
            int used = broken + (rows[r][c] == '#');
            if (used > 1) continue;
            steps[r][c] = steps[row][column] + 1;
            queue.push({used, r, c});
        }
    }
    std::cout << "-1\n";
}

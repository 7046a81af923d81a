class Solution {
    public void turnQuilt(char[][] patches) {
        int h = patches.length, w = patches[0].length;
        char[][] old = new char[h][];
        for (int y = 0; y < h; y++) old[y] = patches[y].clone();
        for (int r = 0; r < h - 1 - r && r < w - 1 - r; r++) {
            int y = r, x = r, dy = 0, dx = 1;
            do {
                boolean inside = y + dy >= r && y + dy < h - r && x + dx >= r && x + dx < w - r;
                if (!inside) {
                    int turned = dx;
                    dx = -dy;
                    dy = turned;
                }
                if (r % 2 == 0) patches[y + dy][x + dx] = old[y][x];
                else patches[y][x] = old[y + dy][x + dx];
                y += dy;
                x += dx;
            } while (y != r || x != r);
        }
    }
}

// Wrong: turns the outermost ring only.
class Solution {
    public void turnQuilt(char[][] patches) {
        int bottom = patches.length - 1, right = patches[0].length - 1;
        if (bottom == 0 || right == 0) return;
        char carried = patches[0][0];
        for (int x = 0; x < right; x++) carried = swap(patches, 0, x + 1, carried);
        for (int y = 0; y < bottom; y++) carried = swap(patches, y + 1, right, carried);
        for (int x = right; x > 0; x--) carried = swap(patches, bottom, x - 1, carried);
        for (int y = bottom; y > 0; y--) carried = swap(patches, y - 1, 0, carried);
    }

    private char swap(char[][] patches, int y, int x, char carried) {
        char old = patches[y][x];
        patches[y][x] = carried;
        return old;
    }
}

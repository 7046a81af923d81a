// Wrong: takes the tightest gap of the row, not the leftmost one that is wide enough.
class HallPlan {
    private final boolean[][] taken;

    public HallPlan(int rows, int width) {
        taken = new boolean[rows][width];
    }

    public int[] seat(int party) {
        for (int row = 0; row < taken.length; row++) {
            int best = -1, size = Integer.MAX_VALUE;
            for (int i = 0; i < taken[row].length; i++) {
                int end = i;
                while (end < taken[row].length && !taken[row][end]) end++;
                if (end - i >= party && end - i < size) {
                    best = i;
                    size = end - i;
                }
                i = end;
            }
            if (best >= 0) {
                Arrays.fill(taken[row], best, best + party, true);
                return new int[] {row, best};
            }
        }
        return new int[0];
    }

    public void leave(int row, int first, int count) {
        Arrays.fill(taken[row], first, first + count, false);
    }

    public int free(int row) {
        int count = 0;
        for (boolean seat : taken[row]) count += seat ? 0 : 1;
        return count;
    }
}

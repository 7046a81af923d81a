class HallPlan {
    private final long[] free;
    private final int width;

    public HallPlan(int rows, int width) {
        this.width = width;
        free = new long[rows];
        Arrays.fill(free, mask(0, width));
    }

    public int[] seat(int party) {
        if (party > width) return new int[0];
        for (int row = 0; row < free.length; row++) {
            long starts = free[row];
            for (int i = 1; i < party && starts != 0; i++) starts &= starts >> 1;
            if (starts == 0) continue;
            int first = Long.numberOfTrailingZeros(starts);
            free[row] &= ~mask(first, party);
            return new int[] {row, first};
        }
        return new int[0];
    }

    public void leave(int row, int first, int count) {
        free[row] |= mask(first, count);
    }

    public int free(int row) {
        return Long.bitCount(free[row]);
    }

    private static long mask(int first, int count) {
        return ((1L << count) - 1) << first;
    }
}

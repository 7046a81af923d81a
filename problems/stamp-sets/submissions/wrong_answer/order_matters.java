// Wrong: finds the same stamps in several orders.
class Solution {
    private final List<int[]> ways = new ArrayList<>();

    public int[][] stampSets(int[] values, int postage, int most) {
        glue(values, postage, most, new ArrayList<>());
        return ways.toArray(new int[0][]);
    }

    private void glue(int[] values, int left, int most, List<Integer> glued) {
        if (left == 0) ways.add(glued.stream().mapToInt(value -> value).toArray());
        if (most == 0 || ways.size() > 3000) return;
        for (int value : values) {
            if (value > left) continue;
            glued.add(value);
            glue(values, left - value, most - 1, glued);
            glued.remove(glued.size() - 1);
        }
    }
}

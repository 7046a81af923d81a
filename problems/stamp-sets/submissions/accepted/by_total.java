class Solution {
    public int[][] stampSets(int[] values, int postage, int most) {
        List<List<int[]>> ways = new ArrayList<>();
        for (int total = 0; total <= postage; total++) ways.add(new ArrayList<>());
        ways.get(0).add(new int[0]);
        for (int value : values) {
            for (int total = value; total <= postage; total++) {
                for (int[] way : ways.get(total - value)) {
                    if (way.length == most) continue;
                    int[] longer = Arrays.copyOf(way, way.length + 1);
                    longer[way.length] = value;
                    ways.get(total).add(longer);
                }
            }
        }
        return ways.get(postage).toArray(new int[0][]);
    }
}

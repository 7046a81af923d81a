class Solution {
    public int longestFreshStretch(String scoops) {
        int[] next = new int[128];
        int best = 0;
        for (int start = 0, i = 0; i < scoops.length(); i++) {
            start = Math.max(start, next[scoops.charAt(i)]);
            next[scoops.charAt(i)] = i + 1;
            best = Math.max(best, i + 1 - start);
        }
        return best;
    }
}

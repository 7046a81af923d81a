// Wrong: counts in 32 bits.
class Solution {
    public long countStretches(int[] changes, int total) {
        Map<Integer, Integer> seen = new HashMap<>();
        seen.put(0, 1);
        int answer = 0;
        int running = 0;
        for (int change : changes) {
            running += change;
            answer += seen.getOrDefault(running - total, 0);
            seen.merge(running, 1, Integer::sum);
        }
        return answer;
    }
}

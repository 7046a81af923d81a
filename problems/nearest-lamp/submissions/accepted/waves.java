class Solution {
    public int[] nearestLamp(String street, char lamp) {
        int[] steps = new int[street.length()];
        Arrays.fill(steps, -1);
        Queue<Integer> queue = new ArrayDeque<>();
        for (int i = 0; i < steps.length; i++) {
            if (street.charAt(i) == lamp) {
                steps[i] = 0;
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int house = queue.remove();
            for (int next : new int[] {house - 1, house + 1}) {
                if (next >= 0 && next < steps.length && steps[next] < 0) {
                    steps[next] = steps[house] + 1;
                    queue.add(next);
                }
            }
        }
        return steps;
    }
}

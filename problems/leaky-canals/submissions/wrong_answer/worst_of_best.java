// Wrong: searches the best way without the repair, and repairs the worst canal on that.
class Solution {
    private record State(String town, double share, double worst) {}

    public double bestShare(String[][] canals, double[] keeps, String start, String goal) {
        Set<String> done = new HashSet<>();
        PriorityQueue<State> heap = new PriorityQueue<>((a, b) -> Double.compare(b.share(), a.share()));
        heap.add(new State(start, 1, 1));
        while (!heap.isEmpty()) {
            State state = heap.remove();
            if (state.town().equals(goal)) return state.share() / state.worst();
            if (!done.add(state.town())) continue;
            for (int i = 0; i < canals.length; i++) {
                if (!canals[i][0].equals(state.town())) continue;
                heap.add(new State(canals[i][1], state.share() * keeps[i], Math.min(state.worst(), keeps[i])));
            }
        }
        return 0;
    }
}

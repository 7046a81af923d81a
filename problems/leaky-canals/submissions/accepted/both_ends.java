class Solution {
    private record State(String town, double share) {}

    public double bestShare(String[][] canals, double[] keeps, String start, String goal) {
        if (start.equals(goal)) return 1;
        // What arrives everywhere from the start, and what arrives at the goal from everywhere; then the repaired canal.
        Map<String, Double> from = shares(canals, keeps, start, 0), to = shares(canals, keeps, goal, 1);
        double best = 0;
        for (String[] canal : canals) {
            best = Math.max(best, from.getOrDefault(canal[0], 0.0) * to.getOrDefault(canal[1], 0.0));
        }
        return best;
    }

    private Map<String, Double> shares(String[][] canals, double[] keeps, String first, int side) {
        Map<String, List<Integer>> out = new HashMap<>();
        for (int i = 0; i < canals.length; i++) out.computeIfAbsent(canals[i][side], t -> new ArrayList<>()).add(i);
        Map<String, Double> shares = new HashMap<>();
        PriorityQueue<State> heap = new PriorityQueue<>((a, b) -> Double.compare(b.share(), a.share()));
        heap.add(new State(first, 1));
        while (!heap.isEmpty()) {
            State state = heap.remove();
            if (shares.putIfAbsent(state.town(), state.share()) != null) continue;
            for (int i : out.getOrDefault(state.town(), List.of())) {
                heap.add(new State(canals[i][1 - side], state.share() * keeps[i]));
            }
        }
        return shares;
    }
}

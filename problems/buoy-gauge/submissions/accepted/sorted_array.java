class BuoyGauge {
    private final int memory;
    private final Queue<Double> latest = new ArrayDeque<>();
    private final List<Double> sizes = new ArrayList<>();

    public BuoyGauge(int memory) {
        this.memory = memory;
    }

    public void note(double height) {
        latest.add(height);
        int place = Collections.binarySearch(sizes, height);
        sizes.add(place < 0 ? -place - 1 : place, height);
        if (latest.size() > memory) sizes.remove(Collections.binarySearch(sizes, latest.remove()));
    }

    public double median() {
        int n = sizes.size();
        return (sizes.get(n / 2) + sizes.get((n - 1) / 2)) / 2;
    }

    public double spread() {
        return sizes.get(sizes.size() - 1) - sizes.get(0);
    }
}

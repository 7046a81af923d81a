// Wrong: of two readings in the middle it takes the larger one.
class BuoyGauge {
    private final int memory;
    private final LinkedList<Double> latest = new LinkedList<>();

    public BuoyGauge(int memory) {
        this.memory = memory;
    }

    public void note(double height) {
        latest.add(height);
        if (latest.size() > memory) latest.removeFirst();
    }

    public double median() {
        List<Double> sizes = new ArrayList<>(latest);
        Collections.sort(sizes);
        return sizes.get(sizes.size() / 2);
    }

    public double spread() {
        return Collections.max(latest) - Collections.min(latest);
    }
}

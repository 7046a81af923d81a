class FerryGate {
    private final int most;
    private final long window;
    private final Map<String, long[]> last = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public FerryGate(int most, long window) {
        this.most = most;
        this.window = window;
    }

    public boolean admit(long time, String plate) {
        if (opensAt(time, plate) > time) return false;
        int count = counts.merge(plate, 1, Integer::sum);
        last.computeIfAbsent(plate, p -> new long[most])[(count - 1) % most] = time;
        return true;
    }

    public long opensAt(long time, String plate) {
        int count = counts.getOrDefault(plate, 0);
        if (count < most) return time;
        return Math.max(time, last.get(plate)[count % most] + window);
    }
}

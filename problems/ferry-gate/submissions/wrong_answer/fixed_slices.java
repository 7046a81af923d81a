// Wrong: counts afresh in each slice of time from one multiple of the window to the next.
class FerryGate {
    private final int most;
    private final long window;
    private final Map<String, Integer> counts = new HashMap<>();
    private long slice = -1;

    public FerryGate(int most, long window) {
        this.most = most;
        this.window = window;
    }

    public boolean admit(long time, String plate) {
        if (opensAt(time, plate) > time) return false;
        counts.merge(plate, 1, Integer::sum);
        return true;
    }

    public long opensAt(long time, String plate) {
        if (time / window != slice) counts.clear();
        slice = time / window;
        return counts.getOrDefault(plate, 0) < most ? time : (slice + 1) * window;
    }
}

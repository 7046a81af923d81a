class ScratchPad {
    private final StringBuilder pad = new StringBuilder();
    private final Deque<String> done = new ArrayDeque<>(), undone = new ArrayDeque<>();

    public ScratchPad() {}

    public void write(String words) {
        remember("+" + words);
    }

    public String erase(int count) {
        String removed = tail(count);
        if (!removed.isEmpty()) remember("-" + removed);
        return removed;
    }

    public boolean undo() {
        if (done.isEmpty()) return false;
        String change = done.pop();
        apply(change, change.charAt(0) == '-');
        undone.push(change);
        return true;
    }

    public boolean redo() {
        if (undone.isEmpty()) return false;
        String change = undone.pop();
        apply(change, change.charAt(0) == '+');
        done.push(change);
        return true;
    }

    public String tail(int count) {
        return pad.substring(Math.max(0, pad.length() - count));
    }

    private void remember(String change) {
        apply(change, change.charAt(0) == '+');
        done.push(change);
        undone.clear();
    }

    private void apply(String change, boolean add) {
        if (add) pad.append(change, 1, change.length());
        else pad.setLength(pad.length() - change.length() + 1);
    }
}

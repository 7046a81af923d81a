// Wrong: remembers only the last change.
class ScratchPad {
    private String pad = "", before = null, after = null;

    public ScratchPad() {}

    public void write(String words) {
        before = pad;
        after = null;
        pad += words;
    }

    public String erase(int count) {
        String removed = tail(count);
        if (!removed.isEmpty()) {
            before = pad;
            after = null;
            pad = pad.substring(0, pad.length() - removed.length());
        }
        return removed;
    }

    public boolean undo() {
        if (before == null) return false;
        after = pad;
        pad = before;
        before = null;
        return true;
    }

    public boolean redo() {
        if (after == null) return false;
        before = pad;
        pad = after;
        after = null;
        return true;
    }

    public String tail(int count) {
        return pad.substring(Math.max(0, pad.length() - count));
    }
}

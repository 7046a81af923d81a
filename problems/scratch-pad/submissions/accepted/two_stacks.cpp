class ScratchPad {
    struct Change {
        bool added;
        string words;
    };
    string pad;
    vector<Change> done, undone;

    void apply(const string& words, bool add) {
        if (add) pad += words;
        else pad.resize(pad.size() - words.size());
    }

    void remember(Change change) {
        done.push_back(change);
        undone.clear();
    }

public:
    ScratchPad() {}

    void write(string words) {
        pad += words;
        remember({true, words});
    }

    string erase(int count) {
        string removed = tail(count);
        if (!removed.empty()) {
            apply(removed, false);
            remember({false, removed});
        }
        return removed;
    }

    bool undo() {
        if (done.empty()) return false;
        Change change = done.back();
        done.pop_back();
        apply(change.words, !change.added);
        undone.push_back(change);
        return true;
    }

    bool redo() {
        if (undone.empty()) return false;
        Change change = undone.back();
        undone.pop_back();
        apply(change.words, change.added);
        done.push_back(change);
        return true;
    }

    string tail(int count) { return pad.substr(pad.size() - min<size_t>(count, pad.size())); }
};

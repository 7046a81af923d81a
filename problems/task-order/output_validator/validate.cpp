// Accepts every order of the tasks that respects all notes.
// Call: validate INPUT ANSWER FEEDBACK_DIR < OUTPUT. Ends with 42 (right), 43 (wrong) or 1 (the jury is wrong).
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

std::string feedback_dir;

[[noreturn]] void end(int code, const std::string &message) {
    std::ofstream(feedback_dir + "/judgemessage.txt") << message << '\n';
    std::exit(code);
}

[[noreturn]] void wrong(const std::string &message) { end(43, message); }

// A task's number, or 0 for a word that is none. Words come from the submission: they can be anything.
int task_number(const std::string &word, int tasks) {
    if (word.empty() || word.size() > 4) return 0;
    int number = 0;
    for (char digit : word) {
        if (digit < '0' || digit > '9') return 0;
        number = 10 * number + (digit - '0');
    }
    return number <= tasks ? number : 0;
}

// For each task its place in the order, from 1. Ends the program when the words are no order.
std::vector<int> read_order(int tasks, std::string word) {
    std::vector<int> place(tasks + 1, 0);
    int count = 0;
    do {
        int task = task_number(word, tasks);
        if (task == 0) wrong("word " + std::to_string(count + 1) + " is not the number of a task");
        if (place[task] != 0) wrong("task " + std::to_string(task) + " occurs twice");
        place[task] = ++count;
    } while (std::cin >> word);
    if (count != tasks) wrong("only " + std::to_string(count) + " of " + std::to_string(tasks) + " tasks");
    return place;
}

}  // namespace

int main(int argc, char **argv) {
    if (argc < 4) return 1;
    feedback_dir = argv[3];
    std::ifstream input(argv[1]), answer(argv[2]);
    int tasks = 0, notes = 0;
    std::string expected, word;
    if (!(input >> tasks >> notes) || !(answer >> expected)) end(1, "the input or the answer can't be read");
    bool possible = expected != "IMPOSSIBLE";

    if (!(std::cin >> word)) wrong("no output");
    if (word == "IMPOSSIBLE") {
        if (std::cin >> word) wrong("something follows after IMPOSSIBLE");
        if (possible) wrong("IMPOSSIBLE, but there is an order");
        end(42, "IMPOSSIBLE is right");
    }
    std::vector<int> place = read_order(tasks, word);
    for (int note = 0, a = 0, b = 0; note < notes; ++note) {
        if (!(input >> a >> b)) end(1, "the input ends too soon");
        if (place[a] >= place[b]) wrong("task " + std::to_string(a) + " is not before task " + std::to_string(b));
    }
    if (!possible) end(1, "the order is right, but the answer says IMPOSSIBLE");
    end(42, "the order is right");
}

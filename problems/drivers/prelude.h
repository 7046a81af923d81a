// What a solver's C++ takes for granted, and how values are read and written. For verify.py alone.
#ifndef JUDGE_PRELUDE
#define JUDGE_PRELUDE
#include <bits/stdc++.h>
using namespace std;

struct ListNode {
    int val;
    ListNode* next;
    ListNode() : val(0), next(nullptr) {}
    ListNode(int x) : val(x), next(nullptr) {}
    ListNode(int x, ListNode* next) : val(x), next(next) {}
};

struct TreeNode {
    int val;
    TreeNode* left;
    TreeNode* right;
    TreeNode() : val(0), left(nullptr), right(nullptr) {}
    TreeNode(int x) : val(x), left(nullptr), right(nullptr) {}
    TreeNode(int x, TreeNode* left, TreeNode* right) : val(x), left(left), right(right) {}
};

namespace judge {

inline char peek() { return static_cast<char>((cin >> ws).peek()); }

inline bool skip(char expected) {
    if (peek() != expected) return false;
    cin.get();
    return true;
}

inline bool skip_null() {
    if (peek() != 'n') return false;
    cin.ignore(4);
    return true;
}

inline void read(int& value) { cin >> value; }
inline void read(long long& value) { cin >> value; }
inline void read(double& value) { cin >> value; }
inline void read(bool& value) {
    value = peek() == 't';
    cin.ignore(value ? 4 : 5);
}
inline void read(string& value) {
    value.clear();
    skip('"');
    for (char c = static_cast<char>(cin.get()); c != '"'; c = static_cast<char>(cin.get())) {
        if (c == '\\') c = static_cast<char>(cin.get());
        value += c;
    }
}
// Declared before the template that may need them.
inline void read(ListNode*& head);
inline void read(TreeNode*& root);
inline void read(char& value) {
    string text;
    read(text);
    value = text.at(0);
}
template <class T>
void read(vector<T>& values) {
    values.clear();
    skip('[');
    while (!skip(']')) {
        T value;
        read(value);
        values.push_back(value);
        skip(',');
    }
}
template <>
inline void read(vector<bool>& values) {
    skip('[');
    while (!skip(']')) {
        bool value;
        read(value);
        values.push_back(value);
        skip(',');
    }
}
inline void read(ListNode*& head) {
    vector<int> values;
    read(values);
    head = nullptr;
    for (auto value = values.rbegin(); value != values.rend(); ++value) head = new ListNode(*value, head);
}
inline void read(TreeNode*& root) {
    vector<TreeNode*> nodes;
    skip('[');
    while (!skip(']')) {
        nodes.push_back(nullptr);
        if (!skip_null()) {
            int value;
            read(value);
            nodes.back() = new TreeNode(value);
        }
        skip(',');
    }
    root = nodes.empty() ? nullptr : nodes[0];
    size_t next = 1;
    for (size_t parent = 0; next < nodes.size(); ++parent) {
        if (!nodes[parent]) continue;
        nodes[parent]->left = nodes[next++];
        if (next < nodes.size()) nodes[parent]->right = nodes[next++];
    }
}
template <class T>
T next_value() {
    T value;
    read(value);
    skip(',');
    return value;
}

inline void write(int value) { cout << value; }
inline void write(long long value) { cout << value; }
inline void write(double value) { cout << setprecision(17) << value; }
inline void write(bool value) { cout << (value ? "true" : "false"); }
inline void write(const string& value) {
    cout << '"';
    for (char c : value) {
        if (c == '"' || c == '\\') cout << '\\';
        cout << c;
    }
    cout << '"';
}
inline void write(char value) { write(string(1, value)); }
inline void write(ListNode* head) {
    cout << '[';
    for (ListNode* node = head; node; node = node->next) cout << (node == head ? "" : ",") << node->val;
    cout << ']';
}
inline void write(TreeNode* root) {
    vector<TreeNode*> nodes{root};
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i]) continue;
        TreeNode *left = nodes[i]->left, *right = nodes[i]->right;
        nodes.push_back(left);
        nodes.push_back(right);
    }
    while (!nodes.empty() && !nodes.back()) nodes.pop_back();
    cout << '[';
    for (size_t i = 0; i < nodes.size(); ++i) {
        cout << (i ? "," : "");
        if (nodes[i]) cout << nodes[i]->val;
        else cout << "null";
    }
    cout << ']';
}
template <class T>
void write(const vector<T>& values) {
    cout << '[';
    for (size_t i = 0; i < values.size(); ++i) {
        cout << (i ? "," : "");
        write(static_cast<T>(values[i]));
    }
    cout << ']';
}
template <class T>
void write_first(int count, const vector<T>& values) {
    if (count < 0 || count > static_cast<int>(values.size())) cout << "null";
    else write(vector<T>(values.begin(), values.begin() + count));
}

}  // namespace judge

#endif

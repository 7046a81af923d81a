// Wrong: puts only one of two equal numbers into the answer.
class Solution {
public:
    ListNode* zipQueues(ListNode* first, ListNode* second) {
        set<int> numbers;
        for (; first; first = first->next) numbers.insert(first->val);
        for (; second; second = second->next) numbers.insert(second->val);
        ListNode dummy, *last = &dummy;
        for (int number : numbers) last = last->next = new ListNode(number);
        return dummy.next;
    }
};

// Wrong: sorts the ledgers by their first entry and hangs them one behind the other.
class Solution {
public:
    ListNode* mergeLedgers(vector<ListNode*>& ledgers) {
        erase(ledgers, nullptr);
        stable_sort(ledgers.begin(), ledgers.end(), [](auto* a, auto* b) { return a->val < b->val; });
        ListNode dummy;
        ListNode* last = &dummy;
        for (ListNode* head : ledgers) {
            last->next = head;
            while (last->next) last = last->next;
        }
        return dummy.next;
    }
};

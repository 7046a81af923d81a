class Solution {
public:
    ListNode* mergeLedgers(vector<ListNode*>& ledgers) {
        auto later = [](const ListNode* a, const ListNode* b) { return a->val > b->val; };
        priority_queue<ListNode*, vector<ListNode*>, decltype(later)> heads(later);
        for (ListNode* head : ledgers)
            if (head) heads.push(head);
        ListNode dummy;
        ListNode* last = &dummy;
        while (!heads.empty()) {
            last = last->next = heads.top();
            heads.pop();
            if (last->next) heads.push(last->next);
        }
        return dummy.next;
    }
};

class Solution {
public:
    void foldParade(ListNode* head) {
        ListNode *back = nullptr, *last = nullptr;
        for (ListNode* odd = head; odd; odd = odd->next) {
            last = odd;
            if (ListNode* even = odd->next) {
                odd->next = even->next;
                even->next = back;
                back = even;
            }
        }
        if (last) last->next = back;
    }
};

// Wrong: those at even positions keep their order.
class Solution {
public:
    void foldParade(ListNode* head) {
        if (!head || !head->next) return;
        ListNode *odd = head, *second = head->next, *even = second;
        while (even && even->next) {
            odd = odd->next = even->next;
            even = even->next = odd->next;
        }
        odd->next = second;
    }
};

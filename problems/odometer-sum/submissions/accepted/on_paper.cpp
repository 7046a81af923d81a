class Solution {
public:
    ListNode* odometerSum(ListNode* a, ListNode* b) {
        ListNode dummy;
        ListNode* last = &dummy;
        for (int carry = 0; a || b || carry; carry /= 10) {
            if (a) carry += a->val, a = a->next;
            if (b) carry += b->val, b = b->next;
            last = last->next = new ListNode(carry % 10);
        }
        return dummy.next;
    }
};

// Wrong: hangs on the rest of the longer list and forgets the carry into it.
class Solution {
public:
    ListNode* odometerSum(ListNode* a, ListNode* b) {
        ListNode dummy;
        ListNode* last = &dummy;
        int carry = 0;
        while (a && b) {
            int sum = a->val + b->val + carry;
            last = last->next = new ListNode(sum % 10);
            carry = sum / 10;
            a = a->next;
            b = b->next;
        }
        last->next = a ? a : b;
        if (!last->next && carry) last->next = new ListNode(carry);
        return dummy.next;
    }
};

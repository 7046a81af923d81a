class Solution {
    public ListNode odometerSum(ListNode a, ListNode b) {
        ListNode dummy = new ListNode(0);
        ListNode last = dummy;
        int carry = 0;
        while (a != null || b != null || carry != 0) {
            if (a != null) {
                carry += a.val;
                a = a.next;
            }
            if (b != null) {
                carry += b.val;
                b = b.next;
            }
            last.next = new ListNode(carry % 10);
            last = last.next;
            carry /= 10;
        }
        return dummy.next;
    }
}

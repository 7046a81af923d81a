// Wrong: with an odd number of marchers the last one goes missing.
class Solution {
    public void foldParade(ListNode head) {
        ListNode back = null, odd = head, last = null;
        while (odd != null && odd.next != null) {
            ListNode even = odd.next;
            odd.next = even.next;
            even.next = back;
            back = even;
            last = odd;
            odd = odd.next;
        }
        if (last != null) last.next = back;
    }
}

// Crashes: an empty parade has no first marcher.
class Solution {
    public void foldParade(ListNode head) {
        ListNode back = null, odd = head;
        while (odd.next != null) {
            ListNode even = odd.next, after = even.next;
            even.next = back;
            back = even;
            if (after == null) break;
            odd = odd.next = after;
        }
        odd.next = back;
    }
}

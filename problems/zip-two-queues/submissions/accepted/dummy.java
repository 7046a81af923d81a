class Solution {
    public ListNode zipQueues(ListNode first, ListNode second) {
        ListNode dummy = new ListNode();
        ListNode last = dummy;
        while (first != null && second != null) {
            if (first.val <= second.val) {
                last.next = first;
                first = first.next;
            } else {
                last.next = second;
                second = second.next;
            }
            last = last.next;
        }
        last.next = first != null ? first : second;
        return dummy.next;
    }
}

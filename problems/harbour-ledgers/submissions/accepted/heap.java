class Solution {
    public ListNode mergeLedgers(ListNode[] ledgers) {
        PriorityQueue<ListNode> heads = new PriorityQueue<>((a, b) -> Integer.compare(a.val, b.val));
        for (ListNode head : ledgers) {
            if (head != null) heads.add(head);
        }
        ListNode dummy = new ListNode();
        ListNode last = dummy;
        while (!heads.isEmpty()) {
            last.next = heads.poll();
            last = last.next;
            if (last.next != null) heads.add(last.next);
        }
        return dummy.next;
    }
}

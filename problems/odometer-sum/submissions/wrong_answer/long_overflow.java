// Wrong: turns the lists into 64-bit integers.
class Solution {
    public ListNode odometerSum(ListNode a, ListNode b) {
        long sum = value(a) + value(b);
        ListNode head = new ListNode((int) Math.abs(sum % 10));
        ListNode last = head;
        for (sum /= 10; sum != 0; sum /= 10) {
            last.next = new ListNode((int) Math.abs(sum % 10));
            last = last.next;
        }
        return head;
    }

    private long value(ListNode node) {
        long value = 0;
        for (long weight = 1; node != null; node = node.next, weight *= 10) value += node.val * weight;
        return value;
    }
}

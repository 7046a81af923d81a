// Wrong: turns each pair of neighbours only.
class Solution {
    public ListNode turnTrain(ListNode head) {
        for (ListNode node = head; node != null && node.next != null; node = node.next.next) {
            int value = node.val;
            node.val = node.next.val;
            node.next.val = value;
        }
        return head;
    }
}

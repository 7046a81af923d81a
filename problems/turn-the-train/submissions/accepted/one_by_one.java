class Solution {
    public ListNode turnTrain(ListNode head) {
        ListNode turned = null;
        while (head != null) {
            ListNode rest = head.next;
            head.next = turned;
            turned = head;
            head = rest;
        }
        return turned;
    }
}

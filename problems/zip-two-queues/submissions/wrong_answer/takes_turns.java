// Wrong: lets the two queues take turns, whatever the numbers are.
class Solution {
    public ListNode zipQueues(ListNode first, ListNode second) {
        if (first == null) return second;
        ListNode rest = first.next;
        first.next = zipQueues(second, rest);
        return first;
    }
}

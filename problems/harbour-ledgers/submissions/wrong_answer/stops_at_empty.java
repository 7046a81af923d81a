// Wrong: takes the first empty ledger for the end of the list.
class Solution {
    public ListNode mergeLedgers(ListNode[] ledgers) {
        List<Integer> minutes = new ArrayList<>();
        for (ListNode head : ledgers) {
            if (head == null) break;
            for (ListNode node = head; node != null; node = node.next) minutes.add(node.val);
        }
        Collections.sort(minutes, Collections.reverseOrder());
        ListNode head = null;
        for (int minute : minutes) head = new ListNode(minute, head);
        return head;
    }
}

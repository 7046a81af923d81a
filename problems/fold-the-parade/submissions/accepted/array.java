class Solution {
    public void foldParade(ListNode head) {
        List<ListNode> marchers = new ArrayList<>();
        for (ListNode node = head; node != null; node = node.next) marchers.add(node);
        int n = marchers.size();
        ListNode last = new ListNode();
        for (int i = 0; i < n; i += 2) last = last.next = marchers.get(i);
        for (int i = n - 1 - n % 2; i > 0; i -= 2) last = last.next = marchers.get(i);
        last.next = null;
    }
}

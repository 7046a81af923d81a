class Solution:
    def zipQueues(self, first: Optional[ListNode], second: Optional[ListNode]) -> Optional[ListNode]:
        last = dummy = ListNode()
        while first and second:
            if first.val <= second.val:
                last.next, first = first, first.next
            else:
                last.next, second = second, second.next
            last = last.next
        last.next = first or second
        return dummy.next

# Wrong: stops when one queue is used up and sends the rest of the other home.
class Solution:
    def zipQueues(self, first: Optional[ListNode], second: Optional[ListNode]) -> Optional[ListNode]:
        last = dummy = ListNode()
        while first and second:
            if first.val <= second.val:
                last.next = ListNode(first.val)
                first = first.next
            else:
                last.next = ListNode(second.val)
                second = second.next
            last = last.next
        return dummy.next

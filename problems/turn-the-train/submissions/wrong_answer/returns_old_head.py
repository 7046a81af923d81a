# Wrong: turns the train, but returns the wagon that is the last one now.
class Solution:
    def turnTrain(self, head: Optional[ListNode]) -> Optional[ListNode]:
        turned, node = None, head
        while node:
            node.next, turned, node = turned, node, node.next
        return head

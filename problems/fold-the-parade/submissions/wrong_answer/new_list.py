# Wrong: makes a new list that nobody gets to see.
class Solution:
    def foldParade(self, head: Optional[ListNode]) -> None:
        values = []
        node = head
        while node:
            values.append(node.val)
            node = node.next
        folded = None
        for value in reversed(values[::2] + values[1::2][::-1]):
            folded = ListNode(value, folded)
        head = folded

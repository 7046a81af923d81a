# Slow: walks from the head to the place of each marcher who turns around.
class Solution:
    def foldParade(self, head: Optional[ListNode]) -> None:
        count = 0
        node = head
        while node:
            count += 1
            node = node.next
        node = head
        for turned in range(count // 2):
            even = node.next
            node.next = even.next
            place = head
            for _ in range(count - 2 - turned):
                place = place.next
            even.next = place.next
            place.next = even
            node = node.next

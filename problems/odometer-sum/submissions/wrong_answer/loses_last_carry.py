# Wrong: drops the carry that is left when both lists have ended.
class Solution:
    def odometerSum(self, a: Optional[ListNode], b: Optional[ListNode]) -> Optional[ListNode]:
        last = dummy = ListNode()
        carry = 0
        while a or b:
            total = carry + (a.val if a else 0) + (b.val if b else 0)
            last.next = ListNode(total % 10)
            last = last.next
            carry = total // 10
            a, b = a and a.next, b and b.next
        return dummy.next

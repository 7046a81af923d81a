class Solution:
    def odometerSum(self, a: Optional[ListNode], b: Optional[ListNode]) -> Optional[ListNode]:
        last = dummy = ListNode()
        carry = 0
        while a or b or carry:
            if a:
                carry += a.val
                a = a.next
            if b:
                carry += b.val
                b = b.next
            last.next = ListNode(carry % 10)
            last = last.next
            carry //= 10
        return dummy.next

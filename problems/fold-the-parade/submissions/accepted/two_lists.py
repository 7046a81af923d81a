class Solution:
    def foldParade(self, head: Optional[ListNode]) -> None:
        back = None
        odd = head
        while odd and odd.next:
            even = odd.next
            after = even.next
            even.next = back
            back = even
            odd.next = after or back
            if not after:
                return
            odd = after
        if odd:
            odd.next = back

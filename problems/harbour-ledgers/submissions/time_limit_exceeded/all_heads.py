# Slow: looks at all heads for each entry.
class Solution:
    def mergeLedgers(self, ledgers: List[Optional[ListNode]]) -> Optional[ListNode]:
        last = dummy = ListNode()
        while True:
            smallest = None
            for i, head in enumerate(ledgers):
                if head and (smallest is None or head.val < ledgers[smallest].val):
                    smallest = i
            if smallest is None:
                return dummy.next
            last.next = ledgers[smallest]
            last = last.next
            ledgers[smallest] = last.next

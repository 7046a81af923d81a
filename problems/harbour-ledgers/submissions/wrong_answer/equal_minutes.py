# Wrong: a table from minute to entry keeps only one of several heads with the same minute.
class Solution:
    def mergeLedgers(self, ledgers: List[Optional[ListNode]]) -> Optional[ListNode]:
        heads = {head.val: head for head in ledgers if head}
        heap = list(heads)
        heapq.heapify(heap)
        last = dummy = ListNode()
        while heap:
            node = heads.pop(heapq.heappop(heap))
            last.next = ListNode(node.val)
            last = last.next
            if node.next:
                if node.next.val not in heads:
                    heapq.heappush(heap, node.next.val)
                heads[node.next.val] = node.next
        return dummy.next

class Solution:
    def mergeLedgers(self, ledgers: List[Optional[ListNode]]) -> Optional[ListNode]:
        heap = [(head.val, i, head) for i, head in enumerate(ledgers) if head]
        heapq.heapify(heap)
        last = dummy = ListNode()
        while heap:
            _, i, node = heap[0]
            last.next = node
            last = node
            if node.next:
                heapq.heapreplace(heap, (node.next.val, i, node.next))
            else:
                heapq.heappop(heap)
        return dummy.next

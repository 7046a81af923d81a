class Solution:
    def voucherPair(self, prices: List[int], voucher: int) -> List[int]:
        seen = {}
        for i, price in enumerate(prices):
            if voucher - price in seen:
                return [seen[voucher - price], i]
            seen[price] = i
        return []

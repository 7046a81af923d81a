# Slow: tries every pair.
class Solution:
    def voucherPair(self, prices: List[int], voucher: int) -> List[int]:
        for i in range(len(prices)):
            for j in range(i + 1, len(prices)):
                if prices[i] + prices[j] == voucher:
                    return [i, j]
        return []

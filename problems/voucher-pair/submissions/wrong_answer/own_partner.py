# Wrong: stores all positions first and so lets a thing be its own partner.
class Solution:
    def voucherPair(self, prices: List[int], voucher: int) -> List[int]:
        position = {price: i for i, price in enumerate(prices)}
        for i, price in enumerate(prices):
            if voucher - price in position:
                return sorted([i, position[voucher - price]])
        return []

class Solution {
    public int[] voucherPair(int[] prices, int voucher) {
        Map<Long, Integer> seen = new HashMap<>();
        for (int i = 0; i < prices.length; i++) {
            Integer partner = seen.get((long) voucher - prices[i]);
            if (partner != null) return new int[] {partner, i};
            seen.put((long) prices[i], i);
        }
        return new int[0];
    }
}

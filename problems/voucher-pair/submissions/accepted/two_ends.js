/**
 * @param {number[]} prices
 * @param {number} voucher
 * @return {number[]}
 */
var voucherPair = function (prices, voucher) {
  const order = prices.map((_, i) => i).sort((a, b) => prices[a] - prices[b]);
  let low = 0;
  let high = order.length - 1;
  while (low < high) {
    const sum = prices[order[low]] + prices[order[high]];
    if (sum === voucher) return [order[low], order[high]].sort((a, b) => a - b);
    if (sum < voucher) low++;
    else high--;
  }
  return [];
};

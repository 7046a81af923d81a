// Wrong: gives the position just found first.
var voucherPair = function (prices, voucher) {
  const seen = new Map();
  for (let i = 0; i < prices.length; i++) {
    if (seen.has(voucher - prices[i])) return [i, seen.get(voucher - prices[i])];
    seen.set(prices[i], i);
  }
  return [];
};

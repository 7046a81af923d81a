/**
 * @param {string} scoops
 * @return {number}
 */
var longestFreshStretch = function (scoops) {
  const window = new Set();
  let best = 0;
  let start = 0;
  for (const flavour of scoops) {
    while (window.has(flavour)) window.delete(scoops[start++]);
    window.add(flavour);
    best = Math.max(best, window.size);
  }
  return best;
};

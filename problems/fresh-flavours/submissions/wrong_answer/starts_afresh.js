// Wrong: throws the whole window away at a repeat.
var longestFreshStretch = function (scoops) {
  let window = new Set();
  let best = 0;
  for (const flavour of scoops) {
    if (window.has(flavour)) window = new Set();
    window.add(flavour);
    best = Math.max(best, window.size);
  }
  return best;
};

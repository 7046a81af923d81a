// Slow: goes all ways through the network.
var bestShare = function (canals, keeps, start, goal) {
  const out = {};
  canals.forEach(([here, there], i) => (out[here] ??= []).push([there, keeps[i]]));
  const visited = new Set();
  const go = (town, share, mended) => {
    if (town === goal) return share;
    visited.add(town);
    let best = 0;
    for (const [there, keep] of out[town] ?? []) {
      if (visited.has(there)) continue;
      best = Math.max(best, go(there, share * keep, mended));
      if (!mended) best = Math.max(best, go(there, share, true));
    }
    visited.delete(town);
    return best;
  };
  return go(start, 1, false);
};

// Wrong: lets the water flow through the canals in both directions.
var bestShare = function (canals, keeps, start, goal) {
  const best = new Map([[start, [1, 1]]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < canals.length; i++) {
      for (const [here, there] of [canals[i], [...canals[i]].reverse()]) {
        const [plain, mended] = best.get(here) ?? [0, 0];
        const [a, b] = best.get(there) ?? [0, 0];
        const c = Math.max(a, plain * keeps[i]);
        const d = Math.max(b, plain, mended * keeps[i]);
        if (c > a || d > b) {
          best.set(there, [c, d]);
          changed = true;
        }
      }
    }
  }
  return (best.get(goal) ?? [0, 0])[1];
};

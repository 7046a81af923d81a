/**
 * @param {string[][]} canals
 * @param {number[]} keeps
 * @param {string} start
 * @param {string} goal
 * @return {number}
 */
var bestShare = function (canals, keeps, start, goal) {
  const out = new Map();
  canals.forEach(([here, there], i) => {
    if (!out.has(here)) out.set(here, []);
    out.get(here).push([there, keeps[i]]);
  });
  const plain = new Map([[start, 1]]);
  const mended = new Map([[start, 1]]);
  const waiting = new Set([start]);
  for (const town of waiting) {
    waiting.delete(town);
    for (const [there, keep] of out.get(town) ?? []) {
      const share = (plain.get(town) ?? 0) * keep;
      const other = Math.max(plain.get(town) ?? 0, (mended.get(town) ?? 0) * keep);
      if (share <= (plain.get(there) ?? 0) && other <= (mended.get(there) ?? 0)) continue;
      plain.set(there, Math.max(share, plain.get(there) ?? 0));
      mended.set(there, Math.max(other, mended.get(there) ?? 0));
      waiting.add(there);
    }
  }
  return mended.get(goal) ?? 0;
};

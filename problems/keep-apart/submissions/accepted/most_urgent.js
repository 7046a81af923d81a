/**
 * @param {string} beads
 * @param {number} gap
 * @return {string}
 */
var arrangeBeads = function (beads, gap) {
  const left = new Map();
  for (const bead of beads) left.set(bead, (left.get(bead) ?? 0) + 1);
  const chain = [];
  while (chain.length < beads.length) {
    const recent = chain.slice(Math.max(0, chain.length - gap + 1));
    const allowed = [...left].filter(([colour, count]) => count > 0 && !recent.includes(colour));
    if (allowed.length === 0) return "";
    const [colour, count] = allowed.reduce((best, other) => (other[1] > best[1] ? other : best));
    left.set(colour, count - 1);
    chain.push(colour);
  }
  return chain.join("");
};

// Wrong: takes the first colour of the alphabet that is allowed, and gives up when it gets stuck.
var arrangeBeads = function (beads, gap) {
  const left = [...beads].sort();
  const chain = [];
  while (left.length > 0) {
    const recent = chain.slice(Math.max(0, chain.length - gap + 1));
    const place = left.findIndex((bead) => !recent.includes(bead));
    if (place < 0) return "";
    chain.push(...left.splice(place, 1));
  }
  return chain.join("");
};
